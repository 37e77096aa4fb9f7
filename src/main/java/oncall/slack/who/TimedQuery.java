package oncall.slack.who;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Names;
import oncall.domain.Resolution;

/**
 * What follows the verb: {@code <who> [at <time>]}.
 *
 * @param who may be empty
 * @param time as typed; nothing for now
 */
public record TimedQuery(String who, Optional<String> time) {
    private static final Pattern AT = Pattern.compile("(?<=\\s|^)at(?=\\s|$)", Pattern.CASE_INSENSITIVE);

    /** A name may hold the word "at": what is somebody's name as a whole is no time. */
    public static TimedQuery typed(String text, Names names) {
        String all = text.strip();
        int last = lastAt(all);
        if (last < 0 || names.resolve(all) instanceof Resolution.Found) {
            return new TimedQuery(all, Optional.empty());
        }
        return new TimedQuery(
                all.substring(0, last).strip(),
                Optional.of(all.substring(last + 2).strip()));
    }

    private static int lastAt(String text) {
        Matcher matcher = AT.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
