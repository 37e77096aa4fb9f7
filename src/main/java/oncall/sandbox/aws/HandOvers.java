package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * The instants at which the next one takes over, on the wall clock of the rotation's time zone. What AWS does not
 * document is chosen here: days, weeks and months are counted from the start; of more than one, only every so many one
 * has hand-overs; a day that a month does not have is its last; an hour that a clock change leaves out comes later.
 */
record HandOvers(JsonNode recurrence, ZoneId zone, Instant start) {

    /** All after the start, without end. */
    Iterator<Instant> after() {
        int every = recurrence.path("RecurrenceMultiplier").asInt();
        List<LongFunction<Instant>> settings = settings(LocalDate.ofInstant(start, zone));
        return Stream.iterate(0L, period -> period + every)
                .flatMap(period -> {
                    Instant before = last(settings, period - every);
                    Instant end = last(settings, period);
                    return Stream.of(period, period + every)
                            .flatMap(of -> settings.stream().map(setting -> setting.apply(of)))
                            .filter(moment -> moment.isAfter(before) && !moment.isAfter(end))
                            .sorted()
                            .distinct();
                })
                .filter(start::isBefore)
                .iterator();
    }

    /** A clock change may put it after the first of the next period. */
    private static Instant last(List<LongFunction<Instant>> settings, long period) {
        return settings.stream()
                .map(setting -> setting.apply(period))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Each hand-over by the days, weeks or months since the first day. */
    private List<LongFunction<Instant>> settings(LocalDate first) {
        return Stream.of(
                        each("DailySettings", setting -> {
                            LocalTime time = time(setting);
                            return days -> at(first.plusDays(days), time);
                        }),
                        each("WeeklySettings", setting -> {
                            LocalDate day = first.with(TemporalAdjusters.nextOrSame(day(setting.path("DayOfWeek"))));
                            LocalTime time = time(setting.path("HandOffTime"));
                            return weeks -> at(day.plusWeeks(weeks), time);
                        }),
                        each("MonthlySettings", setting -> {
                            int day = setting.path("DayOfMonth").asInt();
                            LocalTime time = time(setting.path("HandOffTime"));
                            return months -> at(lastOr(YearMonth.from(first).plusMonths(months), day), time);
                        }))
                .flatMap(settings -> settings)
                .toList();
    }

    private Stream<LongFunction<Instant>> each(String name, Function<JsonNode, LongFunction<Instant>> reading) {
        return recurrence.path(name).valueStream().distinct().map(reading);
    }

    private static LocalDate lastOr(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    static LocalTime time(JsonNode time) {
        return LocalTime.of(
                time.path("HourOfDay").asInt(), time.path("MinuteOfHour").asInt());
    }

    /** For example {@code MON}. */
    private static DayOfWeek day(JsonNode name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name.asText()))
                .findFirst()
                .orElseThrow();
    }
}
