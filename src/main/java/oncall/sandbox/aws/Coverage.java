package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody is on call at all: on which days from when to when, or always where nothing is said. A window that ends
 * no later than it begins lasts into the next day; windows that touch are one; one that a clock change leaves out is none.
 */
record Coverage(JsonNode days, ZoneId zone) {

    List<Window> within(Instant from, Instant to) {
        if (days.isEmpty()) {
            return List.of(new Window(from, to));
        }
        List<Window> covered = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            windows(day).forEach(window -> addPart(covered, window, from, to));
        }
        return covered;
    }

    private List<Window> windows(LocalDate day) {
        String name = day.getDayOfWeek().name().substring(0, 3);
        return days.path(name)
                .valueStream()
                .map(times -> window(day, times))
                .sorted((one, other) -> one.start().compareTo(other.start()))
                .toList();
    }

    private Window window(LocalDate day, JsonNode times) {
        LocalTime start = HandOvers.time(times.path("Start"));
        LocalTime end = HandOvers.time(times.path("End"));
        LocalDate lastDay = end.isAfter(start) ? day : day.plusDays(1);
        return new Window(
                day.atTime(start).atZone(zone).toInstant(),
                lastDay.atTime(end).atZone(zone).toInstant());
    }

    private static void addPart(List<Window> covered, Window window, Instant from, Instant to) {
        if (!window.start().isBefore(window.end()) || !window.overlaps(from, to)) {
            return;
        }
        Instant start = window.start().isBefore(from) ? from : window.start();
        Instant end = window.end().isAfter(to) ? to : window.end();
        int last = covered.size() - 1;
        if (last >= 0 && !covered.get(last).end().isBefore(start)) {
            Window before = covered.get(last);
            covered.set(last, new Window(before.start(), before.end().isAfter(end) ? before.end() : end));
        } else {
            covered.add(new Window(start, end));
        }
    }
}
