package oncall.operations.port;

import java.util.Optional;

/**
 * What one place is to hear.
 *
 * @param channel {@code C…} or {@code G…}; a person by {@code U…} or {@code W…}
 * @param responseUrl reaches the channel without being a member of it, while it lives
 */
public record Announcement(Notice notice, String channel, Optional<String> responseUrl) {
    public static Announcement to(String channel, Notice notice) {
        return new Announcement(notice, channel, Optional.empty());
    }

    /** Whether it is for one person alone. */
    public boolean isPersonal() {
        return channel.startsWith("U") || channel.startsWith("W");
    }
}
