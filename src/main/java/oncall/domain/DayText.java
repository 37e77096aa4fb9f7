package oncall.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whole days, weekends and nights. */
final class DayText {
    private static final Pattern DAYS = Pattern.compile("(?:for |on |over |all )?(?:(?<night>tonight|tomorrow night)"
            + "|(?<today>today)|(?<tomorrow>tomorrow)|(?<weekend>(?:this|the) weekend)|(?<date>\\d{4}-\\d{2}-\\d{2})"
            + "|(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day))"
            + "|on (?<short>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)");
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** Before it, tonight is the night that runs. */
    private static final LocalTime DAWN = LocalTime.of(6, 0);

    private DayText() {}

    static boolean isOne(String text) {
        return DAYS.matcher(text).matches();
    }

    /** Throws {@link java.time.DateTimeException} where there is no such day. */
    static Optional<TypedSpan.Between> read(String text, ZonedDateTime now) {
        Matcher typed = DAYS.matcher(text);
        return typed.matches() ? Optional.of(read(typed, now)) : Optional.empty();
    }

    private static TypedSpan.Between read(Matcher typed, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        if (typed.group("night") != null) {
            boolean runs = now.toLocalTime().isBefore(DAWN);
            LocalDate evening = runs ? today.minusDays(1) : today;
            return night(typed.group("night").equals("tonight") ? evening : today.plusDays(1), now);
        }
        if (typed.group("weekend") != null) {
            LocalDate saturday = now.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? today.minusDays(1)
                    : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            return between(
                    saturday.atStartOfDay(now.getZone()), saturday.plusDays(2).atStartOfDay(now.getZone()), now);
        }
        LocalDate day = day(typed, today);
        return between(day.atStartOfDay(now.getZone()), day.plusDays(1).atStartOfDay(now.getZone()), now);
    }

    private static LocalDate day(Matcher typed, LocalDate today) {
        if (typed.group("date") != null) {
            return TimeText.date(typed.group("date"));
        }
        if (typed.group("today") != null || typed.group("tomorrow") != null) {
            return typed.group("today") != null ? today : today.plusDays(1);
        }
        String weekday = Optional.ofNullable(typed.group("weekday")).orElseGet(() -> typed.group("short"));
        return today.with(TemporalAdjusters.nextOrSame(TimeText.weekday(weekday)));
    }

    private static TypedSpan.Between night(LocalDate evening, ZonedDateTime now) {
        return between(
                evening.atTime(EVENING).atZone(now.getZone()),
                evening.plusDays(1).atTime(MORNING).atZone(now.getZone()),
                now);
    }

    private static TypedSpan.Between between(ZonedDateTime from, ZonedDateTime to, ZonedDateTime now) {
        Optional<Instant> start = from.isAfter(now) ? Optional.of(from.toInstant()) : Optional.empty();
        return new TypedSpan.Between(start, Optional.of(to.toInstant()));
    }
}
