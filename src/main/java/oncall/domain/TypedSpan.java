package oncall.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time that lasts, as people type it, in their own zone: {@code 2h}, {@code for 1h30m}, {@code until 18:00}, {@code until
 * tomorrow 9am}, {@code from mon 09:00 to mon 12:00}, {@code 14:00-16:00}, {@code from 14:00 for 2h}, {@code tonight} (from
 * 18:00, or now where that is later, until 09:00), {@code today}, {@code tomorrow}, {@code this shift}. An end is read as
 * the first such time after the start.
 */
public sealed interface TypedSpan {
    /**
     * One that is understood.
     *
     * @param from empty: now
     * @param to empty: when the shift ends that runs at the start
     */
    record Between(Optional<Instant> from, Optional<Instant> to) implements TypedSpan {}

    /** The clocks are put forward past its start or end. */
    record Skipped(TypedTime.Skipped time) implements TypedSpan {}

    /** It ends before it begins. */
    record Backwards(Instant from, Instant to) implements TypedSpan {}

    /** None. */
    record NotOne(String typed) implements TypedSpan {}

    TypedSpan NOW = new Between(Optional.empty(), Optional.empty());

    /** Reads nothing as {@link #NOW}. */
    static TypedSpan read(String typed, ZoneId zone, Instant now) {
        String text = SpanText.text(typed);
        return text.isEmpty() ? NOW : new SpanText(zone, now).read(text);
    }

    /** Whether it is written as one is. */
    static boolean isOne(String typed, Instant now) {
        String text = SpanText.text(typed);
        return !text.isEmpty() && !(new SpanText(ZoneOffset.UTC, now).read(text) instanceof NotOne);
    }

    /** Reads the words. */
    record SpanText(ZoneId zone, Instant now) {
        private static final Pattern SHIFT = Pattern.compile(
                "(?:for )?(?:(?:this|the|my) (?:whole )?shift" + "|(?:the )?rest of (?:this|the|my) shift|now)");
        private static final Pattern FOR = Pattern.compile("(?:(?<start>.+) )?for (?<length>.+)|(?<alone>.+)");
        private static final Pattern UNTIL = Pattern.compile("(?:until|till|til|to) (?<end>.+)");
        private static final Pattern FROM_TO = Pattern.compile(
                "(?:from )?(?<start>.+?)(?: (?:to|until|till|til|-) | ?[–—] ?|(?<=[0-9m])-(?=[0-9]{1,2}(?::|[ap]m)))(?<end>.+)");
        private static final Pattern FROM = Pattern.compile("from (?<start>.+)");
        private static final LocalTime EVENING = LocalTime.of(18, 0);
        private static final LocalTime MORNING = LocalTime.of(9, 0);

        static String text(String typed) {
            return TypedText.stripped(typed)
                    .replaceAll("[\\p{Z}\\s]+", " ")
                    .toLowerCase(Locale.ROOT)
                    .strip();
        }

        TypedSpan read(String text) {
            if (SHIFT.matcher(text).matches()) {
                return NOW;
            }
            return day(text)
                    .or(() -> length(text))
                    .or(() -> match(UNTIL, text).flatMap(end -> span(Optional.empty(), end.group("end"))))
                    .or(() -> match(FROM_TO, text)
                            .flatMap(both -> span(Optional.of(both.group("start")), both.group("end"))))
                    .or(() -> match(FROM, text)
                            .flatMap(start -> time(start.group("start"), now))
                            .map(start -> open(start)))
                    .orElseGet(() -> new NotOne(text));
        }

        private static Optional<Matcher> match(Pattern pattern, String text) {
            return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
        }

        private Optional<TypedSpan> day(String text) {
            LocalDate today = now.atZone(zone).toLocalDate();
            return switch (text) {
                case "tonight", "for tonight" -> {
                    Instant evening = today.atTime(EVENING).atZone(zone).toInstant();
                    yield between(
                            evening.isAfter(now) ? Optional.of(evening) : Optional.empty(),
                            today.plusDays(1).atTime(MORNING).atZone(zone));
                }
                case "today", "for today" ->
                    between(Optional.empty(), today.plusDays(1).atStartOfDay(zone));
                case "tomorrow", "for tomorrow" ->
                    between(
                            Optional.of(today.plusDays(1).atStartOfDay(zone).toInstant()),
                            today.plusDays(2).atStartOfDay(zone));
                default -> Optional.empty();
            };
        }

        private static Optional<TypedSpan> between(Optional<Instant> from, ZonedDateTime to) {
            return Optional.of(new Between(from, Optional.of(to.toInstant())));
        }

        /** "2h", "for 2h", "14:00 for 2h". */
        private Optional<TypedSpan> length(String text) {
            return match(FOR, text).flatMap(parts -> {
                Optional<String> start = Optional.ofNullable(parts.group("start"));
                String length = Stream.of("length", "alone")
                        .flatMap(group -> Stream.ofNullable(parts.group(group)))
                        .findFirst()
                        .orElse("");
                Optional<TypedTime> begin =
                        start.map(typed -> typed.replaceFirst("^from ", "")).flatMap(typed -> time(typed, now));
                if (begin.isEmpty() != start.isEmpty()) {
                    return Optional.empty();
                }
                if (begin.isPresent() && begin.get() instanceof TypedTime.Skipped skipped) {
                    return Optional.of(new Skipped(skipped));
                }
                Optional<Instant> from = begin.flatMap(SpanText::first);
                return time("in " + length, from.orElse(now))
                        .flatMap(TypedTime::moment)
                        .map(to -> new Between(from, Optional.of(to)));
            });
        }

        private Optional<TypedSpan> span(Optional<String> start, String end) {
            Optional<TypedTime> begin = start.flatMap(typed -> time(typed, now));
            if (begin.isEmpty() != start.isEmpty()) {
                return Optional.empty();
            }
            Instant from = begin.flatMap(SpanText::first).orElse(now);
            return time(end, from).map(until -> span(begin, from, until));
        }

        private static TypedSpan span(Optional<TypedTime> begin, Instant from, TypedTime until) {
            for (TypedTime time : begin.map(start -> List.of(start, until)).orElse(List.of(until))) {
                if (time instanceof TypedTime.Skipped skipped) {
                    return new Skipped(skipped);
                }
            }
            Instant to = last(until).orElse(from);
            return to.isAfter(from) ? new Between(begin.map(start -> from), Optional.of(to)) : new Backwards(from, to);
        }

        private static TypedSpan open(TypedTime start) {
            return start instanceof TypedTime.Skipped skipped
                    ? new Skipped(skipped)
                    : new Between(first(start), Optional.empty());
        }

        /** Of an hour that comes twice the whole is meant. */
        private static Optional<Instant> first(TypedTime time) {
            return time instanceof TypedTime.Twice twice ? Optional.of(twice.first()) : time.moment();
        }

        private static Optional<Instant> last(TypedTime time) {
            return time instanceof TypedTime.Twice twice ? Optional.of(twice.second()) : time.moment();
        }

        private Optional<TypedTime> time(String typed, Instant after) {
            return Optional.of(TypedTime.read(typed, zone, after)).filter(time -> !(time instanceof TypedTime.NotOne));
        }
    }
}
