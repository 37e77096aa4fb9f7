package oncall.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What AWS allows of an override: at least 30 minutes long, beginning at most six months ahead (Incident Manager user
 * guide, "Creating overrides").
 */
public final class OverrideRules {
    public static final Duration SHORTEST = Duration.ofMinutes(30);
    public static final int MONTHS_AHEAD = 6;

    private OverrideRules() {}

    public static boolean isLongEnough(Span span) {
        return !span.isEmpty() && span.length().compareTo(SHORTEST) >= 0;
    }

    /** The first moment of which AWS can still be told who is on call: the next whole minute. */
    public static Instant first(Instant now) {
        return wholeMinute(now);
    }

    /** The moment itself, where it is one, else the next. */
    static Instant wholeMinute(Instant moment) {
        Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(moment) ? moment : minute.plus(1, ChronoUnit.MINUTES);
    }

    /** The last moment at which an override may begin. */
    public static Instant last(Instant now) {
        return now.atZone(ZoneOffset.UTC).plusMonths(MONTHS_AHEAD).toInstant();
    }
}
