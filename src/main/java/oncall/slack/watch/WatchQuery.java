package oncall.slack.watch;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Arn;
import oncall.domain.Names;
import oncall.operations.port.WatchKind;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;

/**
 * What follows {@code watch} and {@code unwatch}: whom, what of it, and in which channel.
 *
 * @param who a name, or what stands for everything; may be empty
 * @param kinds what the channel is to hear of it, where that is said
 * @param channel the one that is named, else the one that it was asked in; empty in a conversation of two
 * @param strange a channel that Slack did not recognise, as it was typed
 */
record WatchQuery(String who, Set<WatchKind> kinds, Optional<String> channel, Optional<String> strange) {
    private static final String EVERYTHING = "everything";
    private static final Pattern CHANNEL = Pattern.compile("<#(?<id>[CGD][A-Z0-9]+)(\\|[^>]*)?>");
    private static final Pattern STRANGE = Pattern.compile("(?<who>.*\\S)\\s+(?<name>#\\S+)", Pattern.DOTALL);

    static WatchQuery of(Press press) {
        Matcher channel = CHANNEL.matcher(press.text());
        if (channel.find()) {
            String who =
                    (press.text().substring(0, channel.start()) + press.text().substring(channel.end())).strip();
            return new WatchQuery(who, Set.of(), Optional.of(channel.group("id")), Optional.empty());
        }
        Matcher strange = STRANGE.matcher(press.text().strip());
        if (strange.matches()) {
            return new WatchQuery(strange.group("who"), Set.of(), Optional.empty(), Optional.of(strange.group("name")));
        }
        AskedFrom from = AskedFrom.of(press);
        return new WatchQuery(
                press.text().strip(), Set.of(), from.channel().filter(id -> from.isPublic()), Optional.empty());
    }

    /** With what is said of kinds apart from the name. */
    WatchQuery withKinds(Names names) {
        TypedKinds typed = TypedKinds.in(who, names);
        return new WatchQuery(typed.who(), typed.kinds(), channel, strange);
    }

    /** Whether a button of ours says it: the channel stands first. */
    static boolean isOfAButton(Press press) {
        return press.text().startsWith("<#");
    }

    boolean isEverything() {
        return who.equalsIgnoreCase(EVERYTHING);
    }

    /** For the value of a button that asks the same of this channel. */
    static String value(String channel, Set<WatchKind> kinds, Optional<Arn> object) {
        return before(channel, kinds) + object.map(Arn::value).orElse(EVERYTHING);
    }

    /** What stands before the name in such a value. */
    static String before(String channel, Set<WatchKind> kinds) {
        return "<#" + channel + "> " + (kinds.isEmpty() ? "" : WatchWords.kinds(kinds) + " of ");
    }
}
