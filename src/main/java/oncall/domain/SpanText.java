package oncall.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what {@link WrittenSpan} takes apart, and the words for days and shifts. */
record SpanText(ZoneId zone, Instant now) {
    private static final Pattern THIS_SHIFT = Pattern.compile(
            "(?:for |until |till )?(?:the |this |my |current |whole |(?:rest|end) of )+shift|now|right now");
    private static final Pattern NEXT_SHIFT = Pattern.compile("(?:for )?(?<whose>my |the )?next shift");
    /** Days that are counted from today wherever they stand. */
    private static final Pattern FROM_TODAY = Pattern.compile("(?:in|today|tonight|tomorrow|yesterday|now)(?: .*)?");

    static boolean isOne(String text) {
        return Stream.of(THIS_SHIFT, NEXT_SHIFT)
                        .anyMatch(shift -> shift.matcher(text).matches())
                || DayText.isOne(text)
                || WrittenSpan.read(text).isPresent();
    }

    /** @param text as {@link WrittenSpan#text} gives it */
    TypedSpan read(String text) {
        if (THIS_SHIFT.matcher(text).matches()) {
            return TypedSpan.NOW;
        }
        Matcher next = NEXT_SHIFT.matcher(text);
        return next.matches()
                ? new TypedSpan.NextShift("my ".equals(next.group("whose")))
                : days(text)
                        .or(() -> WrittenSpan.read(text).map(this::read))
                        .orElseGet(() -> new TypedSpan.NotOne(text));
    }

    private Optional<TypedSpan> days(String text) {
        try {
            return DayText.read(text, now.atZone(zone)).map(read -> near(read, text));
        } catch (DateTimeException noDay) {
            return Optional.of(new TypedSpan.NotOne(text));
        }
    }

    private TypedSpan near(TypedSpan.Between days, String text) {
        if (days.to().filter(to -> !to.isAfter(now)).isPresent()) {
            return new TypedSpan.Backwards(now, days.to().orElse(now));
        }
        return Stream.of(days.from(), days.to()).flatMap(Optional::stream).anyMatch(this::isFar)
                ? new TypedSpan.TooFar(text)
                : days;
    }

    private TypedSpan read(WrittenSpan written) {
        return read(written.from(), now, SpanText::first, from -> {
            Instant start = from.orElse(now);
            Optional<String> length = written.length().map(typed -> "in " + typed);
            Instant counted = from.orElseGet(() -> OverrideRules.wholeMinute(now));
            return read(
                    written.until().or(() -> length),
                    length.isPresent() ? counted : after(start, written),
                    SpanText::last,
                    to -> to.filter(end -> !end.isAfter(start))
                            .<TypedSpan>map(end -> new TypedSpan.Backwards(start, end))
                            .orElseGet(() -> new TypedSpan.Between(from, to)));
        });
    }

    /** What the end is read from: the minute that begins at the start is no end of it. */
    private Instant after(Instant start, WrittenSpan written) {
        boolean counted = written.until()
                .filter(until -> FROM_TODAY.matcher(until).matches())
                .isPresent();
        return counted ? now : start.plus(Duration.ofMinutes(1));
    }

    /** Goes on with the moment, or nothing where nothing is typed. */
    private TypedSpan read(
            Optional<String> typed,
            Instant from,
            Function<TypedTime, Optional<Instant>> moment,
            Function<Optional<Instant>, TypedSpan> rest) {
        if (typed.isEmpty()) {
            return rest.apply(Optional.empty());
        }
        TypedTime time = time(typed.get(), from);
        if (time instanceof TypedTime.Skipped skipped) {
            return new TypedSpan.Skipped(skipped);
        }
        Optional<Instant> read = moment.apply(time);
        if (read.isEmpty()) {
            return new TypedSpan.NotOne(typed.get());
        }
        return read.filter(this::isFar).isPresent() ? new TypedSpan.TooFar(typed.get()) : rest.apply(read);
    }

    private boolean isFar(Instant moment) {
        return Duration.between(now, moment).abs().compareTo(TypedTime.FARTHEST) > 0;
    }

    private TypedTime time(String typed, Instant from) {
        try {
            return TimeText.read(typed, from.atZone(zone));
        } catch (DateTimeException notATime) {
            return new TypedTime.NotOne();
        }
    }

    /** Of an hour that comes twice the whole is meant. */
    private static Optional<Instant> first(TypedTime time) {
        return time instanceof TypedTime.Twice twice ? Optional.of(twice.first()) : time.moment();
    }

    private static Optional<Instant> last(TypedTime time) {
        return time instanceof TypedTime.Twice twice ? Optional.of(twice.second()) : time.moment();
    }
}
