package oncall.operations.port;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oncall.domain.Recurrence;
import oncall.domain.Recurrence.Covered;
import oncall.domain.Recurrence.HandOff;
import oncall.domain.Recurrence.Period;
import oncall.domain.WallTime;
import org.jspecify.annotations.Nullable;

/** Reads a recurrence as AWS spells it: maps, lists, texts, numbers. What is not of its shape is passed over. */
public final class RecurrenceReading {
    private RecurrenceReading() {}

    public static Recurrence of(Map<?, ?> recurrence) {
        List<HandOff> handOffs = new ArrayList<>();
        maps(recurrence.get("DailySettings"))
                .map(time -> new HandOff(Period.DAILY, 0, time(time)))
                .forEach(handOffs::add);
        maps(recurrence.get("WeeklySettings"))
                .map(weekly ->
                        new HandOff(Period.WEEKLY, weekday(weekly.get("DayOfWeek")), time(weekly.get("HandOffTime"))))
                .forEach(handOffs::add);
        maps(recurrence.get("MonthlySettings"))
                .map(monthly -> new HandOff(
                        Period.MONTHLY, number(monthly.get("DayOfMonth")), time(monthly.get("HandOffTime"))))
                .forEach(handOffs::add);
        List<Covered> covered = new ArrayList<>();
        map(recurrence.get("ShiftCoverages"))
                .forEach((day, times) -> maps(times)
                        .map(span -> new Covered(weekday(day), time(span.get("Start")), time(span.get("End"))))
                        .forEach(covered::add));
        return new Recurrence(
                number(recurrence.get("NumberOfOnCalls")),
                number(recurrence.get("RecurrenceMultiplier")),
                handOffs,
                covered);
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(RecurrenceReading::map) : Stream.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static WallTime time(@Nullable Object handOffTime) {
        Map<?, ?> time = map(handOffTime);
        return new WallTime(number(time.get("HourOfDay")), number(time.get("MinuteOfHour")));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** By its first three letters; 0 for what is no day of the week. */
    private static int weekday(@Nullable Object name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(name))
                .mapToInt(DayOfWeek::getValue)
                .findFirst()
                .orElse(0);
    }
}
