package oncall.slack.who;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Names;
import oncall.domain.Resolution;
import oncall.domain.TypedSpan;

/**
 * What follows the verb: {@code [<who>] [<time that lasts>]}.
 *
 * @param who may be empty
 * @param span as typed, whether it is understood or not; may be empty
 */
public record SpanQuery(String who, String span) {
    private static final Pattern WORD = Pattern.compile("(?<=\\s|^)(?=\\S)");
    private static final Pattern MENTION = Pattern.compile("<@[UW][A-Z0-9]+(?:\\|[^>]*)?>");
    /** No time stands in quotes. */
    private static final Pattern QUOTED = Pattern.compile("(?<=\\s|^)(?:\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’)(?=\\s|$)");
    /** With these a time begins, whether it is understood or not. */
    private static final Pattern BEGINS =
            Pattern.compile("(?:(?:for|from|between|until|till?|to)(?:\\s.*)?|\\d.*)", Pattern.CASE_INSENSITIVE);
    /** No name has these words and a digit after them, as far as anybody knows. */
    private static final Pattern SURELY =
            Pattern.compile("(?:from|between|until|till)\\s.*\\d.*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 120;

    /**
     * What is somebody's name as a whole is no time. Else the time is the longest end that is written as one after a name
     * or nothing, then the longest that may be meant as one after a name or nothing, then the longest after whatever else.
     */
    public static SpanQuery typed(String text, Names names) {
        String all = text.strip();
        List<SpanQuery> ways = WORD.matcher(all)
                .results()
                .map(MatchResult::start)
                .filter(start -> start >= Math.max(quoted(all), all.length() - LONGEST))
                .map(start -> split(all, start))
                .toList();
        Predicate<SpanQuery> isNamed = way -> isNamed(way.who, names);
        Predicate<SpanQuery> isWritten = way -> TypedSpan.isOne(way.span);
        Predicate<SpanQuery> isMeant = way -> BEGINS.matcher(way.span).matches();
        Predicate<SpanQuery> isSure = way -> SURELY.matcher(way.span).matches();
        return isName(all, names)
                ? new SpanQuery(all, "")
                : first(ways, isWritten.and(isNamed))
                        .or(() -> first(ways, isMeant.and(isNamed)))
                        .or(() -> first(ways, isWritten.or(isSure)))
                        .orElseGet(() -> new SpanQuery(all, ""));
    }

    /** Nothing, a name, somebody's mention, or two of them. */
    private static boolean isNamed(String who, Names names) {
        String alone = MENTION.matcher(who).replaceAll(" ").strip();
        return alone.isEmpty()
                || isName(alone, names)
                || WORD.matcher(alone)
                        .results()
                        .skip(1)
                        .map(second -> split(alone, second.start()))
                        .anyMatch(two -> isName(two.who, names) && isName(two.span, names));
    }

    private static boolean isName(String who, Names names) {
        String name = Who.unquoted(who);
        return names.only(name).isPresent()
                || (name.startsWith("arn:") && names.resolve(name) instanceof Resolution.Found);
    }

    private static Optional<SpanQuery> first(List<SpanQuery> ways, Predicate<SpanQuery> wanted) {
        return ways.stream().filter(wanted).findFirst();
    }

    /** Where the last quotes end. */
    private static int quoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        int end = 0;
        while (quoted.find()) {
            end = quoted.end();
        }
        return end;
    }

    private static SpanQuery split(String text, int at) {
        return new SpanQuery(text.substring(0, at).strip(), text.substring(at).strip());
    }
}
