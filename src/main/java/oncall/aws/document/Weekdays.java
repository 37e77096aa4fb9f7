package oncall.aws.document;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.stream.Stream;

/** Days of the week as AWS spells them, by the first three letters, and as numbers: 1 is Monday. */
final class Weekdays {
    private Weekdays() {}

    static String name(int day) {
        return name(DayOfWeek.of(day));
    }

    /** Nothing for what is no day of the week. */
    static Optional<Integer> number(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .map(DayOfWeek::getValue)
                .findFirst();
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3);
    }
}
