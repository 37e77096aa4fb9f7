package oncall.slack.press;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.operations.port.Occasion;

/**
 * Where somebody asked for something whose outcome is told there later, perhaps after several forms.
 *
 * @param channel where it was asked; empty in the App Home
 * @param responseUrl reaches that place without being a member of it, for half an hour and five times at most
 */
public record AskedFrom(Optional<String> channel, Optional<String> responseUrl) {
    private static final Pattern ENCODED = Pattern.compile("(-|(?<channel>[CGD][A-Z0-9]+)) (-|(?<url>https?://\\S+))");

    public static AskedFrom nowhere() {
        return new AskedFrom(Optional.empty(), Optional.empty());
    }

    /** The place of a command or of a message's button; in a view, what the first line of its metadata says. */
    public static AskedFrom of(Press press) {
        return press.view().isPresent()
                ? decode(press.metadata().lines().findFirst().orElse(""))
                : new AskedFrom(press.channel(), press.responseUrl());
    }

    public static AskedFrom of(Occasion occasion) {
        return new AskedFrom(occasion.channel(), occasion.responseUrl());
    }

    /** Somebody's wish to change something, told here. */
    public Occasion occasion(String user) {
        return Occasion.of(user, channel, responseUrl);
    }

    /** Whether others read that place: not a conversation of two, not the App Home. */
    public boolean isPublic() {
        return channel.filter(id -> !id.startsWith("D")).isPresent();
    }

    /** That place, where others read it. */
    public Optional<String> publicChannel() {
        return channel.filter(id -> isPublic());
    }

    /** To be carried by a view, as the first line of its metadata. */
    public String encoded() {
        return channel.orElse("-") + " " + responseUrl.orElse("-");
    }

    /** What {@link #encoded} wrote; nowhere where it did not. */
    public static AskedFrom decode(String encoded) {
        Matcher matcher = ENCODED.matcher(encoded);
        return matcher.matches()
                ? new AskedFrom(
                        Optional.ofNullable(matcher.group("channel")), Optional.ofNullable(matcher.group("url")))
                : nowhere();
    }
}
