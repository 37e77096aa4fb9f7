package oncall.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When nobody is on call in any of a schedule's rotations. */
final class Coverage {
    private Coverage() {}

    /** The first gap of the time from a moment on for which all shifts are known; nothing where one is not. */
    static Optional<Span> firstGap(List<Arn> rotations, PlanBook book, Instant from) {
        List<Arn> present =
                rotations.stream().filter(rotation -> !book.isGone(rotation)).toList();
        List<Shifts> all =
                present.stream().map(book::shifts).flatMap(Optional::stream).toList();
        if (present.isEmpty() || all.size() < present.size()) {
            return Optional.empty();
        }
        Instant begin =
                latest(Stream.concat(all.stream().map(shifts -> shifts.known().from()), Stream.of(from)));
        Instant end = all.stream()
                .map(shifts -> shifts.known().to())
                .min(Comparator.naturalOrder())
                .orElse(begin);
        List<Span> covered = all.stream()
                .flatMap(shifts -> shifts.shifts().stream())
                .filter(shift -> !shift.contacts().isEmpty())
                .map(Shift::span)
                .sorted(Comparator.comparing(Span::from))
                .toList();
        return firstGap(covered, begin, end);
    }

    private static Optional<Span> firstGap(List<Span> covered, Instant begin, Instant end) {
        Instant reached = begin;
        for (Span span : covered) {
            if (span.from().isAfter(reached)) {
                break;
            }
            reached = span.to().isAfter(reached) ? span.to() : reached;
        }
        Instant gap = reached;
        Instant next = covered.stream()
                .map(Span::from)
                .filter(gap::isBefore)
                .min(Comparator.naturalOrder())
                .filter(end::isAfter)
                .orElse(end);
        return gap.isBefore(end) ? Optional.of(new Span(gap, next)) : Optional.empty();
    }

    private static Instant latest(Stream<Instant> instants) {
        return instants.max(Comparator.naturalOrder()).orElseThrow();
    }
}
