package oncall.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * A time as people type it, in their own zone: {@code now}, {@code in 2h}, {@code HH:mm} and {@code mon HH:mm} for the next
 * such moment, {@code tomorrow HH:mm}, {@code yyyy-MM-dd HH:mm}, hours with am or pm; or an ISO instant.
 */
public sealed interface TypedTime {
    record At(Instant at) implements TypedTime {
        @Override
        public Optional<Instant> moment() {
            return Optional.of(at);
        }
    }

    /** The clocks are put forward past it. */
    record Skipped(LocalDateTime typed, ZoneOffsetTransition change) implements TypedTime {}

    /** The clocks are put back over it. */
    record Twice(LocalDateTime typed, Instant first, Instant second) implements TypedTime {}

    /** No time, or one that is more than a year away. */
    record NotOne() implements TypedTime {}

    /** Where it is one. */
    default Optional<Instant> moment() {
        return Optional.empty();
    }

    /** Farther away nobody's shifts are planned, and AWS need not be asked. */
    Duration FARTHEST = Duration.ofDays(366);

    static TypedTime read(String typed, ZoneId zone, Instant now) {
        try {
            TypedTime read = TimeText.read(typed, now.atZone(zone));
            Instant last = read instanceof At at ? at.at() : read instanceof Twice twice ? twice.second() : now;
            return Duration.between(now, last).abs().compareTo(FARTHEST) <= 0 ? read : new NotOne();
        } catch (DateTimeException notATime) {
            return new NotOne();
        }
    }

    /** Whether it is written as a time is, wherever it is read. */
    static boolean isOne(String typed) {
        return TimeText.isOne(typed);
    }
}
