package oncall.sandbox.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The next moment at which some rotation has others on call than before, overrides and coverage included. Short windows
 * are tried first: hardly anybody waits for the long one.
 */
final class NextHandOff {
    private static final List<Duration> WINDOWS = List.of(Duration.ofDays(42), Duration.ofDays(366));

    private NextHandOff() {}

    static Optional<Instant> after(Instant now, Account account) {
        return account.rotations.values().stream()
                .flatMap(rotation -> after(now, ShiftCalendar.of(account, rotation)).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> after(Instant now, ShiftCalendar calendar) {
        return WINDOWS.stream()
                .flatMap(length -> within(now, now.plus(length), calendar).stream())
                .findFirst();
    }

    private static Optional<Instant> within(Instant now, Instant end, ShiftCalendar calendar) {
        try {
            return runs(calendar.shifts(new Window(now, end))).stream()
                    .flatMap(run -> Stream.of(run.start(), run.end()))
                    .filter(boundary -> boundary.isAfter(now) && boundary.isBefore(end))
                    .min(Comparator.naturalOrder());
        } catch (ApiError tooFar) {
            return Optional.empty();
        }
    }

    /** Shifts that touch and have the same people are one. */
    private static List<Shift> runs(List<Shift> shifts) {
        List<Shift> runs = new ArrayList<>();
        for (Shift shift : shifts) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).end().equals(shift.start()) && isSame(runs.get(last), shift)) {
                Shift before = runs.get(last);
                runs.set(last, new Shift(before.start(), shift.end(), before.members(), before.overridden()));
            } else {
                runs.add(shift);
            }
        }
        return runs;
    }

    private static boolean isSame(Shift one, Shift other) {
        return one.members().stream()
                .sorted()
                .toList()
                .equals(other.members().stream().sorted().toList());
    }
}
