package oncall.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The shifts of one rotation, as far as AWS was asked.
 *
 * @param known the time for which they are known; where no shift stands in it, nobody is on call
 */
public record Shifts(Span known, List<Shift> shifts) {
    public Shifts {
        shifts = List.copyOf(shifts);
    }

    /** Nothing where it is not known. */
    public Optional<List<Arn>> onCall(Instant at) {
        return known.contains(at)
                ? Optional.of(shifts.stream()
                        .filter(shift -> shift.span().contains(at))
                        .flatMap(shift -> shift.contacts().stream())
                        .distinct()
                        .toList())
                : Optional.empty();
    }
}
