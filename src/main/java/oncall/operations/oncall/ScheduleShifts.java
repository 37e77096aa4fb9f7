package oncall.operations.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.Expected;
import oncall.domain.OnCall;
import oncall.domain.Span;

/**
 * A schedule as it is remembered.
 *
 * @param rotations in its order, also those that are gone; empty while the schedule was not read
 * @param onCall absent while not all of it was read
 * @param expected when somebody should be on call
 * @param asOf when the oldest part of it was read
 * @param trouble why something of it could not be read, in words
 */
public record ScheduleShifts(
        ContactName schedule,
        List<Arn> rotations,
        Optional<OnCall> onCall,
        Expected expected,
        Instant asOf,
        Optional<String> trouble) {
    private static final Duration OLD = Duration.ofMinutes(15);

    public ScheduleShifts {
        rotations = List.copyOf(rotations);
    }

    /** Whether it is so old that this must be said. */
    public boolean isOld(Instant now) {
        return onCall.isPresent() && asOf.plus(OLD).isBefore(now);
    }

    /** When nobody is on call although somebody should be, from a moment on. */
    public List<Span> gaps(Instant from) {
        return onCall.map(timeline -> timeline.gaps(expected)).orElse(List.of()).stream()
                .map(gap -> gap.within(new Span(from, Instant.MAX)))
                .filter(gap -> !gap.isEmpty())
                .toList();
    }
}
