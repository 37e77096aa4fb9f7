package oncall.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something about a plan that somebody should know.
 *
 * @param stage where it stands, from 0, if it stands in one stage
 * @param about the contact, schedule, channel or rotation that it speaks of
 * @param minutes for how long nobody is reached at first
 * @param through the schedule or rotation in which it is so, where it speaks of somebody on call
 * @param during the first time at which it is so
 * @param times how often, as far as is known
 */
public record Finding(
        Kind kind,
        OptionalInt stage,
        Optional<Arn> about,
        OptionalInt minutes,
        Optional<Arn> through,
        Optional<Span> during,
        int times) {
    /** Worst first; within a kind in the order of the plan. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::kind);

    /** Whether it may cost somebody an engagement; a hint may be meant so. */
    public boolean isMoreThanAHint() {
        return kind.severity() != Severity.HINT;
    }

    /** How much it matters. */
    public enum Severity {
        /** Somebody who should be reached is not. */
        BROKEN,
        /** It works, and may fail when it is needed. */
        WEAK,
        /** It may be meant so. */
        HINT
    }

    /** What it is, worst first. */
    public enum Kind {
        REACHES_NOBODY(Severity.BROKEN),
        CONTACT_GONE(Severity.BROKEN),
        CONTACT_WITHOUT_PLAN(Severity.BROKEN),
        /** It has a plan, of which no channel works. */
        CONTACT_UNREACHED(Severity.BROKEN),
        SCHEDULE_WITHOUT_ROTATIONS(Severity.BROKEN),
        ROTATION_GONE(Severity.BROKEN),
        CHANNEL_GONE(Severity.BROKEN),
        CHANNEL_NOT_ACTIVATED(Severity.BROKEN),
        SCHEDULE_GAP(Severity.BROKEN),
        /** Now somebody is reached, and in a coming shift nobody. */
        NOBODY_IN_A_SHIFT(Severity.BROKEN),
        /** Of its plan some channels work, and some do not. */
        CONTACT_PARTLY_REACHED(Severity.WEAK),
        NOBODY_AT_FIRST(Severity.WEAK),
        STAGE_WITHOUT_TARGET(Severity.WEAK),
        /** A target of a shape that is not known here. */
        TARGET_UNRECOGNISED(Severity.WEAK),
        ONE_KIND_OF_CHANNEL(Severity.WEAK),
        /** Somebody stands in who is no member of the rotation. */
        OVERRIDE_OF_NO_MEMBER(Severity.WEAK),
        /** After a clock change nobody is on call between the hours of two rotations in different time zones. */
        CLOCKS_LEAVE_HOURS(Severity.WEAK),
        SAME_TARGET_TWICE(Severity.HINT),
        SAME_ROTATION_TWICE(Severity.HINT),
        /** After a clock change both rotations are on call where the hours of one ended and those of the other began. */
        CLOCKS_DOUBLE_HOURS(Severity.HINT),
        NO_ESSENTIAL_CONTACT(Severity.HINT),
        /** Others of the plan have one. */
        STAGE_WITHOUT_ESSENTIAL_CONTACT(Severity.HINT);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    static Finding of(Kind kind) {
        return new Finding(
                kind,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    Finding in(int place) {
        return new Finding(kind, OptionalInt.of(place), about, minutes, through, during, times);
    }

    Finding about(Arn arn) {
        return new Finding(kind, stage, Optional.of(arn), minutes, through, during, times);
    }

    Finding during(Span time) {
        return new Finding(kind, stage, about, minutes, through, Optional.of(time), times);
    }

    Finding forMinutes(int count) {
        return new Finding(kind, stage, about, OptionalInt.of(count), through, during, times);
    }

    Finding through(Arn scheduleOrRotation) {
        return new Finding(kind, stage, about, minutes, Optional.of(scheduleOrRotation), during, times);
    }

    Finding times(int count) {
        return new Finding(kind, stage, about, minutes, through, during, count);
    }

    /** The same thing wherever its stage stands now. */
    boolean is(Finding other) {
        return kind == other.kind
                && about.equals(other.about)
                && minutes.equals(other.minutes)
                && through.equals(other.through);
    }
}
