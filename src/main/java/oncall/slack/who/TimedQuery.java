package oncall.slack.who;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Names;
import oncall.domain.Resolution;
import oncall.domain.TypedTime;

/**
 * What follows the verb: {@code <who> [at <time>]}.
 *
 * @param who may be empty
 * @param time as typed; nothing for now
 */
public record TimedQuery(String who, Optional<String> time) {
    private static final Pattern AT = Pattern.compile("(?<=\\s|^)at(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("(?<=\\s|^)(?:at\\s+)?(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TIME = 60;

    /** A name may hold the word "at": what is somebody's name as a whole is no time. */
    public static TimedQuery typed(String text, Names names) {
        String all = text.strip();
        if (names.resolve(all) instanceof Resolution.Found) {
            return new TimedQuery(all, Optional.empty());
        }
        return timed(all).orElseGet(() -> {
            int last = lastAt(all);
            return last < 0 ? new TimedQuery(all, Optional.empty()) : split(all, last, last + 2);
        });
    }

    /** What ends with a time needs no "at" before it. */
    private static Optional<TimedQuery> timed(String text) {
        Matcher word = WORD.matcher(text);
        for (int at = Math.max(0, text.length() - LONGEST_TIME); word.find(at); at = word.start() + 1) {
            if (TypedTime.isOne(text.substring(word.end()))) {
                return Optional.of(split(text, word.start(), word.end()));
            }
        }
        return Optional.empty();
    }

    private static TimedQuery split(String text, int end, int begin) {
        String time = text.substring(begin).strip();
        return new TimedQuery(
                text.substring(0, end).strip(), Optional.of(time).filter(moment -> !moment.equalsIgnoreCase("now")));
    }

    private static int lastAt(String text) {
        Matcher matcher = AT.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    /** Nothing for now. */
    public Optional<TypedTime> read(ZoneId zone, Instant now) {
        return time.map(typed -> TypedTime.read(typed, zone, now));
    }
}
