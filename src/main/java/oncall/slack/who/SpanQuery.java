package oncall.slack.who;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Names;
import oncall.domain.Resolution;
import oncall.domain.TypedSpan;

/**
 * What follows the verb: {@code [<who>] [<time that lasts>]}.
 *
 * @param who may be empty
 * @param span as typed; may be empty
 */
public record SpanQuery(String who, String span) {
    private static final Pattern WORD = Pattern.compile("(?<=\\s|^)(?=\\S)");
    /** With these a time begins, whether it is understood or not. */
    private static final Pattern BEGINS =
            Pattern.compile("(?<=\\s|^)(?:for|from|until|till|til)(?=\\s|$)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 80;

    /** What is somebody's name as a whole is no time; else the longest end that is one is it. */
    public static SpanQuery typed(String text, Names names, Instant now) {
        String all = text.strip();
        if (names.resolve(all) instanceof Resolution.Found) {
            return new SpanQuery(all, "");
        }
        Matcher word = WORD.matcher(all);
        for (int at = Math.max(0, all.length() - LONGEST); word.find(at); at = word.start() + 1) {
            if (TypedSpan.isOne(all.substring(word.start()), now)) {
                return split(all, word.start());
            }
            if (word.start() + 1 >= all.length()) {
                break;
            }
        }
        return begun(all, names).orElseGet(() -> new SpanQuery(all, ""));
    }

    /** Where what stands before is a name, or nothing. */
    private static Optional<SpanQuery> begun(String all, Names names) {
        Matcher begins = BEGINS.matcher(all);
        while (begins.find()) {
            SpanQuery query = split(all, begins.start());
            if (query.who.isEmpty() || names.resolve(query.who) instanceof Resolution.Found) {
                return Optional.of(query);
            }
        }
        return Optional.empty();
    }

    private static SpanQuery split(String text, int at) {
        return new SpanQuery(text.substring(0, at).strip(), text.substring(at).strip());
    }
}
