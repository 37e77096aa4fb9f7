package oncall.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time that lasts, as people type it, in their own zone: {@code 2h}, {@code for 1h30m}, {@code until 18:00}, {@code until
 * tomorrow 9am}, {@code till mon 9}, {@code from mon 09:00 to mon 12:00}, {@code 14:00-16:00}, {@code from 14:00 for 2h},
 * {@code tonight} (from 18:00, or now where that is later, until 09:00; before 06:00 the night that runs), {@code today},
 * {@code tomorrow}, {@code monday} and {@code 2026-12-24} (whole days), {@code this weekend}, {@code this shift}, {@code
 * next shift}. An end is read as the first such time after the start; a length from now is counted from the next whole
 * minute.
 */
public sealed interface TypedSpan {
    /**
     * One that is understood; it may be over.
     *
     * @param from empty: now
     * @param to empty: when the shift ends that runs at the start
     */
    record Between(Optional<Instant> from, Optional<Instant> to) implements TypedSpan {}

    /**
     * The shift that begins next, whenever that is.
     *
     * @param mine the next one of whoever asks
     */
    record NextShift(boolean mine) implements TypedSpan {}

    /** The clocks are put forward past its start or end. */
    record Skipped(TypedTime.Skipped time) implements TypedSpan {}

    /** It ends before it begins, or then. */
    record Backwards(Instant from, Instant to) implements TypedSpan {}

    /** Its start or end is more than {@link TypedTime#FARTHEST} away. */
    record TooFar(String typed) implements TypedSpan {}

    /**
     * None.
     *
     * @param typed the part that is not understood
     */
    record NotOne(String typed) implements TypedSpan {}

    TypedSpan NOW = new Between(Optional.empty(), Optional.empty());

    /** Reads nothing as {@link #NOW}. */
    static TypedSpan read(String typed, ZoneId zone, Instant now) {
        String text = WrittenSpan.text(typed);
        return text.isEmpty() ? NOW : new SpanText(zone, now).read(text);
    }

    /** Whether it is written as one is, whether there is such a time or not. */
    static boolean isOne(String typed) {
        return SpanText.isOne(WrittenSpan.text(typed));
    }
}
