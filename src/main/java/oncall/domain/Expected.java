package oncall.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
        if (rotations.isEmpty() || rotations.stream().anyMatch(Expected::isAlways)) {
            return times;
        }
        return times.stream()
                .flatMap(time ->
                        joined(rotations.stream()
                                        .flatMap(rotation -> covered(rotation, time).stream())
                                        .toList())
                                .stream())
                .toList();
    }

    private static boolean isAlways(Rotation rotation) {
        return rotation.recurrence().map(Recurrence::covered).orElse(List.of()).isEmpty()
                || !ZoneId.getAvailableZoneIds().contains(rotation.timeZone());
    }

    /** A day earlier too: hours may last into the next day. */
    private static List<Span> covered(Rotation rotation, Span time) {
        ZoneId zone = ZoneId.of(rotation.timeZone());
        List<Span> spans = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(time.to(), zone);
        for (LocalDate day = LocalDate.ofInstant(time.from(), zone).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (Recurrence.Covered hours : hours(rotation, day)) {
                spans.add(on(day, hours, zone).within(time));
            }
        }
        spans.removeIf(Span::isEmpty);
        return spans;
    }

    private static List<Recurrence.Covered> hours(Rotation rotation, LocalDate day) {
        return rotation.recurrence().stream()
                .flatMap(recurrence -> recurrence.covered().stream())
                .filter(hours -> hours.weekday() == day.getDayOfWeek().getValue())
                .toList();
    }

    private static Span on(LocalDate day, Recurrence.Covered hours, ZoneId zone) {
        LocalDate end = hours.to().compareTo(hours.from()) > 0 ? day : day.plusDays(1);
        return new Span(instant(day, hours.from(), zone), instant(end, hours.to(), zone));
    }

    private static Instant instant(LocalDate day, WallTime time, ZoneId zone) {
        return day.atTime(LocalTime.of(time.hour() % 24, time.minute()))
                .atZone(zone)
                .toInstant();
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
