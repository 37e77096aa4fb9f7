package oncall.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the times that people type. */
final class TimeText {
    private static final Pattern NOW = Pattern.compile("(?:right )?now");
    private static final Pattern AMOUNT = Pattern.compile(
            "(\\d{1,4}|an?|half an) ?(w|d|h|m)(?:ks?|eeks?|ays?|rs?|ours?|ins?|inutes?)?(?: and |, | ?|$)");
    private static final Pattern IN = Pattern.compile("in ((?:" + AMOUNT + "){1,4})");
    private static final Pattern HOUR =
            Pattern.compile("(?:(?<date>\\d{4}-\\d{2}-\\d{2})(?: at |[ t])|(?:next )?(?<day>[a-z]{3,9})(?: at |,? ))?"
                    + "(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?: ?(?<half>[ap])m)?| ?(?<full>[ap])m)");
    private static final Pattern ISO = Pattern.compile("\\d{4,}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?"
            + "(?:z|[+-](?:0\\d|1[0-8])(?::?\\d{2})?)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** As they are counted from today. */
    private static final List<String> DAYS = List.of("yesterday", "today", "tomorrow");

    private TimeText() {}

    static boolean isOne(String typed) {
        String text = text(typed);
        Matcher hour = HOUR.matcher(text);
        return hour.matches()
                ? hour.group("day") == null || isDay(hour.group("day"))
                : Stream.of(NOW, IN, ISO).anyMatch(shape -> shape.matcher(text).matches());
    }

    /** Throws {@link DateTimeException} where it is none. */
    static TypedTime read(String typed, ZonedDateTime now) {
        String text = text(typed);
        Matcher in = IN.matcher(text);
        Matcher hour = HOUR.matcher(text);
        if (NOW.matcher(text).matches()) {
            return new TypedTime.At(now.toInstant());
        }
        if (in.matches()) {
            return new TypedTime.At(later(in.group(1), now));
        }
        return hour.matches()
                ? local(hour, now)
                : new TypedTime.At(
                        OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
    }

    private static String text(String typed) {
        return TypedText.stripped(typed).replaceAll("[\\p{Z}\\s]+", " ").toLowerCase(Locale.ROOT);
    }

    private static Instant later(String amounts, ZonedDateTime now) {
        ZonedDateTime later = now;
        Matcher amount = AMOUNT.matcher(amounts);
        while (amount.find()) {
            String number = amount.group(1);
            long count = Character.isDigit(number.charAt(0)) ? Long.parseLong(number) : 1;
            later = switch (amount.group(2)) {
                case "w" -> later.plusWeeks(count);
                case "d" -> later.plusDays(count);
                case "h" -> number.startsWith("half") ? later.plusMinutes(30) : later.plusHours(count);
                default -> later.plusMinutes(count);
            };
        }
        return later.toInstant();
    }

    private static TypedTime local(Matcher typed, ZonedDateTime now) {
        LocalTime time = time(typed);
        LocalDate today = now.toLocalDate();
        if (typed.group("date") != null) {
            return at(now.getZone(), date(typed.group("date")).atTime(time));
        }
        String day = typed.group("day");
        if (day == null) {
            return next(today, 1, time, now);
        }
        return counted(day)
                .map(days -> at(now.getZone(), today.plusDays(days).atTime(time)))
                .orElseGet(() -> next(today.with(TemporalAdjusters.nextOrSame(weekday(day))), 7, time, now));
    }

    /** Throws {@link DateTimeException} where there is no such day. */
    static LocalDate date(String typed) {
        return LocalDate.parse(typed, DATE);
    }

    private static LocalTime time(Matcher typed) {
        int hour = Integer.parseInt(typed.group("hour"));
        String minute = Optional.ofNullable(typed.group("minute")).orElse("0");
        String half = Optional.ofNullable(typed.group("half")).orElse(typed.group("full"));
        if (half != null && (hour < 1 || hour > 12)) {
            throw new DateTimeException("no hour of half a day");
        }
        return LocalTime.of(half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0), Integer.parseInt(minute));
    }

    /** The first that is not over; the minute that runs is not. */
    private static TypedTime next(LocalDate first, int days, LocalTime time, ZonedDateTime now) {
        TypedTime read = at(now.getZone(), first.atTime(time));
        Instant minute = now.toInstant().truncatedTo(ChronoUnit.MINUTES);
        if (read instanceof TypedTime.Twice twice && twice.first().isBefore(minute)) {
            read = new TypedTime.At(twice.second());
        }
        return isBefore(read, minute) ? at(now.getZone(), first.plusDays(days).atTime(time)) : read;
    }

    private static boolean isBefore(TypedTime read, Instant minute) {
        return read instanceof TypedTime.Skipped skipped
                ? skipped.change().getInstant().isBefore(minute)
                : read instanceof TypedTime.At at && at.at().isBefore(minute);
    }

    private static TypedTime at(ZoneId zone, LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            return new TypedTime.Skipped(time, zone.getRules().getTransition(time));
        }
        Instant first = time.toInstant(offsets.get(0));
        return offsets.size() == 1
                ? new TypedTime.At(first)
                : new TypedTime.Twice(time, first, time.toInstant(offsets.get(1)));
    }

    private static boolean isDay(String word) {
        return counted(word).isPresent() || weekdays(word).findFirst().isPresent();
    }

    private static Optional<Integer> counted(String word) {
        int place = DAYS.indexOf(word.equals("tonight") ? "today" : word);
        return place < 0 ? Optional.empty() : Optional.of(place - 1);
    }

    static DayOfWeek weekday(String word) {
        return weekdays(word).findFirst().orElseThrow(() -> new DateTimeException("no day of the week"));
    }

    private static Stream<DayOfWeek> weekdays(String word) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word));
    }
}
