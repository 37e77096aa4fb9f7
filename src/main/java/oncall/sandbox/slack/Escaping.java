package oncall.sandbox.slack;

import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Slack makes of typed text before an app reads it. */
record Escaping(Members members, Channels channels) {

    private static final Pattern CHANNEL = Pattern.compile("(?<![\\w#])#([a-z0-9][a-z0-9_-]*)");
    private static final Pattern LINK = Pattern.compile("(?<![\\w<])https?://[^\\s<>|]+");
    private static final Pattern EVERYONE = Pattern.compile("(?<![\\w@])@(here|channel|everyone)\\b");

    static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String typed(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** With people, groups, channels and links in Slack's angle brackets, and the names of people beside their ids. */
    String command(String typed) {
        return linked(typed, person -> person.id() + "|" + person.name());
    }

    /** The same of a message, where people are ids alone. */
    String message(String typed) {
        return linked(typed, Member::id);
    }

    private String linked(String typed, Function<Member, String> person) {
        var text = LINK.matcher(entities(typed)).replaceAll(m -> quoted("<" + m.group() + ">"));
        text = EVERYONE.matcher(text).replaceAll(m -> quoted("<!" + m.group(1) + ">"));
        text = people().matcher(text).replaceAll(match -> mention(match.group(1), person));
        return CHANNEL.matcher(text).replaceAll(this::channel);
    }

    /** Names as they are, also an app's with capitals and spaces; the longest that fits is meant. */
    private Pattern people() {
        var names = Stream.concat(
                        members.all().stream().map(Member::name),
                        members.groups().stream().map(Members.UserGroup::handle))
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w@])@(" + names + ")(?![\\w-]|\\.\\w)", Pattern.CASE_INSENSITIVE);
    }

    private String mention(String name, Function<Member, String> known) {
        var person = members.all().stream()
                .filter(m -> m.name().equalsIgnoreCase(name))
                .findFirst();
        var group = members.groups().stream()
                .filter(g -> g.handle().equalsIgnoreCase(name))
                .findFirst();
        return quoted(person.map(p -> "<@" + known.apply(p) + ">")
                .or(() -> group.map(g -> "<!subteam^" + g.id() + "|@" + g.handle() + ">"))
                .orElseThrow());
    }

    private String channel(MatchResult match) {
        return quoted(channels.named(match.group(1))
                .map(c -> "<#" + c.id + "|" + (c.kind == Channel.Kind.PRIVATE ? "" : c.name) + ">")
                .orElse(match.group()));
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }
}
