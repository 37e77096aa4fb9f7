package oncall.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rotations in different time zones whose hours meet: where the clocks of one zone change and those of the other do not,
 * nobody has the hours between them, or both have.
 *
 * @param rotations of one schedule; none covers all hours
 */
record ClockChanges(List<CoveredHours> rotations) {
    private static final Duration A_YEAR = Duration.ofDays(366);
    private static final int WEEK = 7;

    /** Of the first clock change within a year that parts or doubles hours: at most one finding of each kind. */
    static List<Finding> after(Instant from, List<Rotation> rotations) {
        List<CoveredHours> hours = rotations.stream()
                .flatMap(rotation -> CoveredHours.of(rotation).stream())
                .toList();
        if (hours.size() < rotations.size()) {
            return List.of();
        }
        ClockChanges changes = new ClockChanges(hours);
        return changes.within(new Span(from, from.plus(A_YEAR))).stream()
                .map(changes::findings)
                .filter(findings -> !findings.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private SortedSet<Instant> within(Span time) {
        SortedSet<Instant> changes = new TreeSet<>();
        for (CoveredHours hours : rotations) {
            ZoneOffsetTransition next = hours.zone().getRules().nextTransition(time.from());
            while (next != null && time.contains(next.getInstant())) {
                changes.add(next.getInstant());
                next = hours.zone().getRules().nextTransition(next.getInstant());
            }
        }
        return changes;
    }

    private List<Finding> findings(Instant change) {
        List<Meeting> meetings = rotations.stream()
                .flatMap(one -> rotations.stream().flatMap(other -> meetings(one, other, change)))
                .toList();
        return Stream.of(
                        finding(
                                Finding.Kind.CLOCKS_LEAVE_HOURS,
                                meetings.stream().flatMap(Meeting::left)),
                        finding(
                                Finding.Kind.CLOCKS_DOUBLE_HOURS,
                                meetings.stream().flatMap(Meeting::doubled)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> finding(Finding.Kind kind, Stream<Span> hours) {
        List<Span> found = hours.filter(span -> kind == Finding.Kind.CLOCKS_DOUBLE_HOURS || !isCovered(span))
                .distinct()
                .sorted(Comparator.comparing(Span::from))
                .toList();
        return found.stream()
                .findFirst()
                .map(first -> Finding.of(kind).during(first).times(found.size()));
    }

    /** By a third rotation. */
    private boolean isCovered(Span hours) {
        return rotations.stream().anyMatch(rotation -> rotation.within(hours).equals(List.of(hours)));
    }

    /**
     * Where the hours of one rotation ended as those of another began in the week before, a week later.
     *
     * @param end of the one's
     * @param begin of the other's
     */
    private record Meeting(Instant end, Instant begin) {
        Stream<Span> left() {
            return Stream.of(new Span(end, begin)).filter(span -> !span.isEmpty());
        }

        Stream<Span> doubled() {
            return Stream.of(new Span(begin, end)).filter(span -> !span.isEmpty());
        }
    }

    private static Stream<Meeting> meetings(CoveredHours one, CoveredHours other, Instant change) {
        ZoneId zone = one.zone();
        LocalDate last = LocalDate.ofInstant(change, zone);
        return zone.equals(other.zone())
                ? Stream.empty()
                : last.minusDays(WEEK)
                        .datesUntil(last.plusDays(1))
                        .flatMap(day -> meetings(one.on(day), one.on(day.plusDays(WEEK)), other))
                        .filter(meeting -> meeting.end().isAfter(change));
    }

    /** Those of one day, and what has become of them a week later. */
    private static Stream<Meeting> meetings(List<Span> before, List<Span> after, CoveredHours other) {
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).isEmpty() && !after.get(i).isEmpty())
                .boxed()
                .flatMap(i -> {
                    Instant end = before.get(i).to();
                    LocalDate around = LocalDate.ofInstant(end, other.zone());
                    return Stream.of(around.minusDays(1), around, around.plusDays(1))
                            .flatMap(day -> begin(other, day, end).stream())
                            .map(begin -> new Meeting(after.get(i).to(), begin));
                });
    }

    /** When the hours that began then begin a week later. */
    private static Optional<Instant> begin(CoveredHours hours, LocalDate day, Instant then) {
        List<Span> before = hours.on(day);
        List<Span> after = hours.on(day.plusDays(WEEK));
        return IntStream.range(0, before.size())
                .filter(i -> before.get(i).from().equals(then) && !after.get(i).isEmpty())
                .mapToObj(i -> after.get(i).from())
                .findFirst();
    }
}
