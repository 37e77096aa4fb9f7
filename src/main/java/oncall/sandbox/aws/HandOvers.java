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
import java.util.Iterator;
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
        return Stream.iterate(0L, period -> period + every)
                .flatMap(period -> within(period).sorted().distinct())
                .filter(start::isBefore)
                .iterator();
    }

    private Stream<Instant> within(long period) {
        LocalDate first = LocalDate.ofInstant(start, zone);
        return Stream.of(
                        recurrence.path("DailySettings").valueStream().map(time -> at(first.plusDays(period), time)),
                        recurrence
                                .path("WeeklySettings")
                                .valueStream()
                                .map(each -> at(weekly(first.plusWeeks(period), each), each.path("HandOffTime"))),
                        recurrence
                                .path("MonthlySettings")
                                .valueStream()
                                .map(each -> at(
                                        monthly(YearMonth.from(first).plusMonths(period), each),
                                        each.path("HandOffTime"))))
                .flatMap(each -> each);
    }

    private static LocalDate weekly(LocalDate week, JsonNode setting) {
        return week.with(
                TemporalAdjusters.nextOrSame(day(setting.path("DayOfWeek").asText())));
    }

    private static LocalDate monthly(YearMonth month, JsonNode setting) {
        return month.atDay(Math.min(setting.path("DayOfMonth").asInt(), month.lengthOfMonth()));
    }

    private Instant at(LocalDate date, JsonNode time) {
        return date.atTime(time(time)).atZone(zone).toInstant();
    }

    static LocalTime time(JsonNode time) {
        return LocalTime.of(
                time.path("HourOfDay").asInt(), time.path("MinuteOfHour").asInt());
    }

    /** For example {@code MON}. */
    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
