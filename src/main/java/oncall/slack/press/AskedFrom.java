package oncall.slack.press;

import java.util.Optional;

/**
 * Where somebody asked for something whose outcome is told there later, perhaps after several forms.
 *
 * @param channel where it was asked; empty in the App Home
 * @param responseUrl reaches that place without being a member of it, for half an hour and five times at most
 */
public record AskedFrom(Optional<String> channel, Optional<String> responseUrl) {
    public static AskedFrom nowhere() {
        return new AskedFrom(Optional.empty(), Optional.empty());
    }

    /** The place of a command or of a message's button. */
    public static AskedFrom of(Press press) {
        return new AskedFrom(press.channel(), press.responseUrl());
    }

    /** Whether others read that place: not a conversation of two, not the App Home. */
    public boolean isPublic() {
        return channel.filter(id -> !id.startsWith("D")).isPresent();
    }

    /** To be carried by a form; without spaces around, without lines. */
    public String encoded() {
        return channel.orElse("-") + " " + responseUrl.orElse("-");
    }

    /** What {@link #encoded} wrote; nowhere where it did not. */
    public static AskedFrom decode(String encoded) {
        String[] parts = encoded.split(" ", -1);
        return parts.length == 2 ? new AskedFrom(present(parts[0]), present(parts[1])) : nowhere();
    }

    private static Optional<String> present(String part) {
        return part.isEmpty() || part.equals("-") ? Optional.empty() : Optional.of(part);
    }
}
