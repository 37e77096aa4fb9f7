package oncall.slack.watch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Arn;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;

/**
 * What follows {@code watch} and {@code unwatch}: whom, and in which channel.
 *
 * @param who a name, or what stands for everything; may be empty
 * @param channel the one that is named, else the one that it was asked in; empty in a conversation of two
 * @param strange a channel that Slack did not recognise, as it was typed
 */
record WatchQuery(String who, Optional<String> channel, Optional<String> strange) {
    private static final String EVERYTHING = "everything";
    private static final Pattern CHANNEL = Pattern.compile("<#(?<id>[CGD][A-Z0-9]+)(\\|[^>]*)?>");
    private static final Pattern STRANGE = Pattern.compile("(?<who>.*\\S)\\s+(?<name>#\\S+)", Pattern.DOTALL);

    static WatchQuery of(Press press) {
        Matcher channel = CHANNEL.matcher(press.text());
        if (channel.find()) {
            String who =
                    (press.text().substring(0, channel.start()) + press.text().substring(channel.end())).strip();
            return new WatchQuery(who, Optional.of(channel.group("id")), Optional.empty());
        }
        Matcher strange = STRANGE.matcher(press.text().strip());
        if (strange.matches()) {
            return new WatchQuery(strange.group("who"), Optional.empty(), Optional.of(strange.group("name")));
        }
        AskedFrom from = AskedFrom.of(press);
        return new WatchQuery(press.text().strip(), from.channel().filter(id -> from.isPublic()), Optional.empty());
    }

    boolean isEverything() {
        return who.equalsIgnoreCase(EVERYTHING);
    }

    /** For the value of a button that asks the same of this channel. */
    static String value(String channel, Optional<Arn> object) {
        return before(channel) + object.map(Arn::value).orElse(EVERYTHING);
    }

    /** What stands before the name in such a value. */
    static String before(String channel) {
        return "<#" + channel + "> ";
    }
}
