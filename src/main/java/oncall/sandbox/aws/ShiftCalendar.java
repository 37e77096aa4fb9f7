package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns a rotation into shifts. What AWS does not document is chosen here and in {@link HandOvers} and {@link
 * Coverage}: the first shift begins with the rotation; several on call hand over as a block; a shift that coverage
 * interrupts is several; shifts are whole, also where they reach beyond the window asked for; of two overrides of the
 * same time the younger counts; an override puts nobody on call where nobody would be.
 */
record ShiftCalendar(List<String> members, Instant start, ZoneId zone, JsonNode recurrence, List<Taken> overrides) {
    private static final int MOST = 20_000;
    private static final int MOST_HAND_OVERS = 100_000;
    /** Each override is held against each part of each shift. */
    private static final long MOST_COMPARISONS = 5_000_000;
    /** Hand-overs are walked one by one from the first, and nobody is to wait for another's millennia. */
    private static final Duration REACH = Duration.ofDays(36_525);

    ShiftCalendar {
        members = List.copyOf(members);
        overrides = List.copyOf(overrides);
    }

    /** Of a rotation as it is now, with its overrides. */
    static ShiftCalendar of(Account account, RotationRow rotation) {
        List<Taken> overrides = account.overridesOf(rotation.arn()).stream()
                .map(row -> new Taken(new Window(row.from(), row.to()), row.contacts()))
                .toList();
        JsonNode settings = rotation.settings();
        return new ShiftCalendar(
                rotation.members(),
                rotation.start(),
                RotationRules.zone(settings.path("TimeZoneId").asText()),
                settings.path("Recurrence"),
                overrides);
    }

    /** An override, oldest first in a list of them. */
    record Taken(Window window, List<String> members) {}

    List<Shift> shifts(Window window) {
        refuseTooFar(window.end());
        List<Shift> shifts = new ArrayList<>();
        Coverage coverage = new Coverage(recurrence.path("ShiftCoverages"), zone);
        Iterator<Instant> handOvers = new HandOvers(recurrence, zone, start).after();
        Instant from = start;
        for (int turn = 0; from.isBefore(window.end()); turn++) {
            Instant to = handOvers.next();
            if (window.start().isBefore(to)) {
                List<String> onCall = onCall(turn);
                coverage.within(from, to).stream()
                        .filter(part -> window.overlaps(part.start(), part.end()))
                        .map(part -> new Shift(part.start(), part.end(), onCall, Optional.empty()))
                        .forEach(shifts::add);
            }
            refuseMoreThan(MOST, shifts.size(), "shifts");
            refuseMoreThan(MOST_HAND_OVERS, turn, "hand-overs from the start of the rotation");
            from = to;
        }
        return overridden(shifts).stream()
                .filter(shift -> window.overlaps(shift.start(), shift.end()))
                .toList();
    }

    private List<String> onCall(int turn) {
        int together = recurrence.path("NumberOfOnCalls").asInt();
        return IntStream.range(0, together)
                .mapToObj(i -> members.get((turn * together + i) % members.size()))
                .toList();
    }

    private List<Shift> overridden(List<Shift> shifts) {
        List<Shift> parts = shifts;
        long comparisons = 0;
        for (int i = overrides.size() - 1; i >= 0; i--) {
            Taken taken = overrides.get(i);
            comparisons += parts.size();
            refuseMoreThan(MOST_COMPARISONS, comparisons, "comparisons of shifts with overrides");
            parts = parts.stream().flatMap(part -> split(part, taken)).toList();
            refuseMoreThan(MOST, parts.size(), "shifts");
        }
        return parts;
    }

    /** What is left before the override, what it takes, and what is left after it; of what a younger one took, nothing. */
    private static Stream<Shift> split(Shift shift, Taken taken) {
        Window window = taken.window();
        if (shift.overridden().isPresent() || !window.overlaps(shift.start(), shift.end())) {
            return Stream.of(shift);
        }
        Instant from = window.start().isAfter(shift.start()) ? window.start() : shift.start();
        Instant to = window.end().isBefore(shift.end()) ? window.end() : shift.end();
        return Stream.of(
                        shift.between(shift.start(), from),
                        shift.taken(from, to, taken.members()),
                        shift.between(to, shift.end()))
                .filter(part -> part.start().isBefore(part.end()));
    }

    private void refuseTooFar(Instant end) {
        if (end.isAfter(start.plus(REACH))) {
            throw ApiError.invalid("EndTime", "is more than 100 years after the start of the rotation");
        }
    }

    private static void refuseMoreThan(long most, long counted, String what) {
        if (counted > most) {
            throw ApiError.invalid("EndTime", "reaches over more than " + most + " " + what);
        }
    }
}
