package oncall.aws.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import oncall.domain.Recurrence;
import oncall.domain.Recurrence.Covered;
import oncall.domain.Recurrence.HandOff;
import oncall.domain.Recurrence.Period;
import oncall.domain.WallTime;
import org.jspecify.annotations.Nullable;

/** A recurrence as AWS's JSON spells it, {@code RecurrenceSettings}, for documents and the SDK alike. */
public final class RecurrenceDocument {
    private RecurrenceDocument() {}

    public static Recurrence read(Map<?, ?> recurrence) {
        List<HandOff> handOffs = new ArrayList<>();
        Values.maps(recurrence.get("DailySettings"))
                .map(time -> new HandOff(Period.DAILY, 0, time(time)))
                .forEach(handOffs::add);
        Values.maps(recurrence.get("WeeklySettings"))
                .map(weekly ->
                        new HandOff(Period.WEEKLY, weekday(weekly.get("DayOfWeek")), time(weekly.get("HandOffTime"))))
                .forEach(handOffs::add);
        Values.maps(recurrence.get("MonthlySettings"))
                .map(monthly -> new HandOff(
                        Period.MONTHLY, number(monthly.get("DayOfMonth")), time(monthly.get("HandOffTime"))))
                .forEach(handOffs::add);
        List<Covered> covered = new ArrayList<>();
        Values.map(recurrence.get("ShiftCoverages"))
                .forEach((day, times) -> Values.maps(times)
                        .map(span -> new Covered(weekday(day), time(span.get("Start")), time(span.get("End"))))
                        .forEach(covered::add));
        return new Recurrence(
                number(recurrence.get("NumberOfOnCalls")),
                number(recurrence.get("RecurrenceMultiplier")),
                handOffs,
                covered);
    }

    public static Map<String, Object> write(Recurrence recurrence) {
        Map<String, Object> written = new LinkedHashMap<>();
        list(
                written,
                "MonthlySettings",
                recurrence
                        .handOffs(Period.MONTHLY)
                        .map(handOff -> entry("DayOfMonth", handOff.day(), "HandOffTime", time(handOff.at()))));
        list(
                written,
                "WeeklySettings",
                recurrence
                        .handOffs(Period.WEEKLY)
                        .map(handOff ->
                                entry("DayOfWeek", Weekdays.name(handOff.day()), "HandOffTime", time(handOff.at()))));
        list(written, "DailySettings", recurrence.handOffs(Period.DAILY).map(handOff -> time(handOff.at())));
        written.put("NumberOfOnCalls", recurrence.onCalls());
        Map<Integer, List<Object>> coverages = new TreeMap<>();
        recurrence
                .covered()
                .forEach(covered -> coverages
                        .computeIfAbsent(covered.weekday(), day -> new ArrayList<>())
                        .add(entry("Start", time(covered.from()), "End", time(covered.to()))));
        if (!coverages.isEmpty()) {
            Map<String, Object> byDay = new LinkedHashMap<>();
            coverages.forEach((day, times) -> byDay.put(Weekdays.name(day), times));
            written.put("ShiftCoverages", byDay);
        }
        written.put("RecurrenceMultiplier", recurrence.multiplier());
        return written;
    }

    private static void list(Map<String, Object> written, String key, Stream<Map<String, Object>> entries) {
        List<Map<String, Object>> all = entries.toList();
        if (!all.isEmpty()) {
            written.put(key, all);
        }
    }

    private static Map<String, Object> entry(String key, Object value, String other, Object second) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(key, value);
        entry.put(other, second);
        return entry;
    }

    private static Map<String, Object> time(WallTime time) {
        return entry("HourOfDay", time.hour(), "MinuteOfHour", time.minute());
    }

    private static WallTime time(@Nullable Object handOffTime) {
        Map<?, ?> time = Values.map(handOffTime);
        return new WallTime(number(time.get("HourOfDay")), number(time.get("MinuteOfHour")));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** 0 for a day that AWS added to the week since. */
    private static int weekday(@Nullable Object name) {
        return Weekdays.number(String.valueOf(name)).orElse(0);
    }
}
