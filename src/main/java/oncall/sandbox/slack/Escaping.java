package oncall.sandbox.slack;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Slack makes of typed text before an app reads it. */
record Escaping(Members members, Channels channels) {

    private static final Pattern PERSON = Pattern.compile("(?<![\\w@])@([a-z0-9][a-z0-9._-]*)");
    private static final Pattern CHANNEL = Pattern.compile("(?<![\\w#])#([a-z0-9][a-z0-9_-]*)");
    private static final Pattern LINK = Pattern.compile("(?<![\\w<])https?://[^\\s<>|]+");
    private static final Pattern EVERYONE = Pattern.compile("(?<![\\w@])@(here|channel|everyone)\\b");

    static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** With people, groups, channels and links in Slack's angle brackets. */
    String linked(String typed) {
        var text = LINK.matcher(entities(typed)).replaceAll(m -> quoted("<" + m.group() + ">"));
        text = EVERYONE.matcher(text).replaceAll(m -> quoted("<!" + m.group(1) + ">"));
        text = PERSON.matcher(text).replaceAll(this::person);
        return CHANNEL.matcher(text).replaceAll(this::channel);
    }

    private String person(MatchResult match) {
        var name = match.group(1);
        var person = members.all().stream().filter(m -> m.name().equals(name)).findFirst();
        var group =
                members.groups().stream().filter(g -> g.handle().equals(name)).findFirst();
        return quoted(person.map(p -> "<@" + p.id() + "|" + p.name() + ">")
                .or(() -> group.map(g -> "<!subteam^" + g.id() + "|@" + g.handle() + ">"))
                .orElse(match.group()));
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
