package oncall.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a schedule should have somebody on call: whenever the coverage of one of its rotations says so. A rotation whose
 * coverage is not known, or whose time zone this machine does not know, is taken for one that covers all hours.
 */
public record Expected(List<Rotation> rotations) {
    public Expected {
        rotations = List.copyOf(rotations);
    }

    public static Expected always() {
        return new Expected(List.of());
    }

    /** What of these times, in order and apart from each other, should be covered. */
    List<Span> within(List<Span> times) {
        List<CoveredHours> hours = rotations.stream()
                .flatMap(rotation -> CoveredHours.of(rotation).stream())
                .toList();
        if (hours.isEmpty() || hours.size() < rotations.size()) {
            return times;
        }
        return times.stream()
                .flatMap(time ->
                        joined(hours.stream()
                                        .flatMap(covered -> covered.within(time).stream())
                                        .toList())
                                .stream())
                .toList();
    }

    /** Hours that touch are one. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        spans.stream().sorted(Comparator.comparing(Span::from)).forEach(span -> {
            int last = joined.size() - 1;
            if (last >= 0 && !span.from().isAfter(joined.get(last).to())) {
                Instant end = joined.get(last).to().isAfter(span.to())
                        ? joined.get(last).to()
                        : span.to();
                joined.set(last, new Span(joined.get(last).from(), end));
            } else {
                joined.add(span);
            }
        });
        return joined;
    }
}
