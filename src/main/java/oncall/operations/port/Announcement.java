package oncall.operations.port;

import java.util.Optional;

/**
 * One change that one channel is to hear of.
 *
 * @param channel {@code C…} or {@code G…}
 * @param responseUrl reaches the channel without being a member of it, while it lives
 */
public record Announcement(String changeId, String channel, Optional<String> responseUrl) {}
