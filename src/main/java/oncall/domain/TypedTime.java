package oncall.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people type it: {@code HH:mm} and {@code mon HH:mm} for the next such moment, {@code yyyy-MM-dd HH:mm}, all in
 * the typist's own zone, or an ISO instant.
 */
public final class TypedTime {
    /** Farther away nobody's shifts are planned, and AWS need not be asked. */
    public static final Duration FARTHEST = Duration.ofDays(366);

    private static final Pattern SHAPE =
            Pattern.compile("(?:(?<date>\\d{4}-\\d{2}-\\d{2})[ t]|(?<day>[a-z]{3,9}) )?(?<time>\\d{1,2}:\\d{2})");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private TypedTime() {}

    /** Nothing where it is no such time, or one that is more than a year away. */
    public static Optional<Instant> read(String typed, ZoneId zone, Instant now) {
        String text = typed.strip().replaceAll("[\\p{Z}\\s]+", " ").toLowerCase(Locale.ROOT);
        try {
            Matcher matcher = SHAPE.matcher(text);
            Instant at = matcher.matches()
                    ? local(matcher, now.atZone(zone)).toInstant()
                    : OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
            return Duration.between(now, at).abs().compareTo(FARTHEST) <= 0 ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime local(Matcher matcher, ZonedDateTime now) {
        LocalTime time = LocalTime.parse(matcher.group("time"), TIME);
        if (matcher.group("date") != null) {
            return LocalDate.parse(matcher.group("date"), DATE).atTime(time).atZone(now.getZone());
        }
        if (matcher.group("day") == null) {
            ZonedDateTime today = now.toLocalDate().atTime(time).atZone(now.getZone());
            return today.isBefore(minute(now))
                    ? now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone())
                    : today;
        }
        DayOfWeek day = day(matcher.group("day"));
        LocalDate next = now.toLocalDate().with(TemporalAdjusters.nextOrSame(day));
        ZonedDateTime at = next.atTime(time).atZone(now.getZone());
        return at.isBefore(minute(now)) ? next.plusWeeks(1).atTime(time).atZone(now.getZone()) : at;
    }

    /** The minute that runs is not over. */
    private static ZonedDateTime minute(ZonedDateTime now) {
        return now.withSecond(0).withNano(0);
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no day of the week"));
    }
}
