package oncall.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hours in which a rotation has somebody on call, on the clock of its time zone. */
record CoveredHours(List<Recurrence.Covered> hours, ZoneId zone) {

    /** Nothing where it covers all hours, its hours are not known, or this machine does not know its time zone. */
    static Optional<CoveredHours> of(Rotation rotation) {
        return rotation.recurrence()
                .filter(recurrence -> !recurrence.covered().isEmpty())
                .filter(recurrence -> ZoneId.getAvailableZoneIds().contains(rotation.timeZone()))
                .map(recurrence -> new CoveredHours(recurrence.covered(), ZoneId.of(rotation.timeZone())));
    }

    /** Those that begin on a day, in order; {@linkplain Span#isEmpty empty} where a clock change leaves them out. */
    List<Span> on(LocalDate day) {
        return hours.stream()
                .filter(covered -> covered.weekday() == day.getDayOfWeek().getValue())
                .map(covered -> {
                    boolean overnight = covered.to().compareTo(covered.from()) <= 0;
                    return new Span(
                            instant(day, covered.from()), instant(overnight ? day.plusDays(1) : day, covered.to()));
                })
                .toList();
    }

    /** A day earlier too: hours may last into the next day. */
    List<Span> within(Span time) {
        List<Span> spans = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(time.to(), zone);
        for (LocalDate day = LocalDate.ofInstant(time.from(), zone).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            on(day).forEach(span -> spans.add(span.within(time)));
        }
        spans.removeIf(Span::isEmpty);
        return spans;
    }

    private Instant instant(LocalDate day, WallTime time) {
        return day.atTime(LocalTime.of(time.hour() % 24, time.minute()))
                .atZone(zone)
                .toInstant();
    }
}
