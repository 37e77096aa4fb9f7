package oncall.slack.watch;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.operations.port.WatchKind;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;

/**
 * What follows {@code watch} and {@code unwatch}: whom, and in which channel.
 *
 * @param who a name, or what stands for everything; may be empty
 * @param channel the one that is named, else the one that it was asked in; empty in a conversation of two
 * @param kinds of what, where that is said
 * @param strange a channel that Slack did not recognise, as it was typed
 */
record WatchQuery(String who, Optional<String> channel, Optional<Set<WatchKind>> kinds, Optional<String> strange) {
    private static final String KIND = "(?<kind%d>changes|cover(?: requests?)?)";
    private static final Pattern KINDS = Pattern.compile(
            "(?:(?<who>.*?)\\s+)?" + KIND.formatted(1) + "(?:(?:,| and|, and)\\s+" + KIND.formatted(2) + ")?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final String EVERYTHING = "everything";
    private static final Pattern CHANNEL = Pattern.compile("<#(?<id>[CGD][A-Z0-9]+)(\\|[^>]*)?>");
    private static final Pattern STRANGE = Pattern.compile("(?<who>.*\\S)\\s+(?<name>#\\S+)", Pattern.DOTALL);

    static WatchQuery of(Press press) {
        Matcher channel = CHANNEL.matcher(press.text());
        if (channel.find()) {
            String who =
                    (press.text().substring(0, channel.start()) + press.text().substring(channel.end())).strip();
            return of(who, Optional.of(channel.group("id")));
        }
        Matcher strange = STRANGE.matcher(press.text().strip());
        if (strange.matches()) {
            return new WatchQuery(
                    strange.group("who"), Optional.empty(), Optional.empty(), Optional.of(strange.group("name")));
        }
        AskedFrom from = AskedFrom.of(press);
        return of(press.text().strip(), from.channel().filter(id -> from.isPublic()));
    }

    private static WatchQuery of(String text, Optional<String> channel) {
        Matcher kinds = KINDS.matcher(text);
        if (!kinds.matches()) {
            return new WatchQuery(text, channel, Optional.empty(), Optional.empty());
        }
        Set<WatchKind> said = Stream.of("kind1", "kind2")
                .flatMap(group -> Stream.ofNullable(kinds.group(group)))
                .map(word -> word.toLowerCase(Locale.ROOT).startsWith("cover")
                        ? WatchKind.COVER_REQUESTS
                        : WatchKind.CHANGES)
                .collect(Collectors.toSet());
        String who = Optional.ofNullable(kinds.group("who")).orElse("");
        return new WatchQuery(who, channel, Optional.of(said), Optional.empty());
    }

    boolean isEverything() {
        return who.equalsIgnoreCase(EVERYTHING);
    }

    /** For the value of a button that asks the same of this channel. */
    static String value(String channel, Optional<Arn> object) {
        return before(channel) + object.map(Arn::value).orElse(EVERYTHING);
    }

    /** The same for what the channel then hears of. */
    static String value(String channel, Optional<Arn> object, Set<WatchKind> kinds) {
        return value(channel, object) + " " + WatchWords.kinds(kinds);
    }

    /** What stands before the name in such a value. */
    static String before(String channel) {
        return "<#" + channel + "> ";
    }
}
