package oncall.operations.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import oncall.domain.PlanLint;
import oncall.domain.Shifts;

/** Every moment at which a known shift begins or ends, and for how long nothing that is said of now can become another. */
final class Boundaries {
    /** How far people look ahead: to now, through a week's findings, and to all that is read. */
    private static final List<Duration> LOOKED_AT =
            List.of(Duration.ZERO, PlanLint.AHEAD, Duration.ofDays(14), ShiftReading.AHEAD);
    /** A plan that begins now may reach somebody so much later. */
    private static final Duration PLAN = Duration.ofHours(12);
    /** What is said of how old something is grows older. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final NavigableSet<Instant> all = new TreeSet<>();

    Boundaries(Collection<Shifts> known) {
        known.stream()
                .flatMap(shifts -> shifts.shifts().stream())
                .flatMap(shift -> Stream.of(shift.span().from(), shift.span().to()))
                .forEach(all::add);
    }

    /** So long at least what is true of this moment stays true; to the end of its minute at most, where a boundary is near. */
    Instant truth(Instant now) {
        if (LOOKED_AT.stream().noneMatch(ahead -> isBoundaryWithin(now.plus(ahead), PLAN.plus(LONGEST)))) {
            return now.plus(LONGEST);
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Optional.ofNullable(all.higher(now)).filter(minute::isAfter).orElse(minute);
    }

    private boolean isBoundaryWithin(Instant from, Duration time) {
        return Optional.ofNullable(all.higher(from))
                .filter(next -> !next.isAfter(from.plus(time)))
                .isPresent();
    }
}
