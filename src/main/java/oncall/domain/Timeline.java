package oncall.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who is reached at which minute, through all levels, while nobody acknowledges. A contact's own plan starts with the
 * stage that reaches the contact and runs to its end, although the escalation goes on.
 *
 * @param moments by minute
 * @param end the minute at which the last stage or contact plan has waited its time, as far as they are known
 */
public record Timeline(List<Moment> moments, int end) {
    public Timeline {
        moments =
                moments.stream().sorted(Comparator.comparingInt(Moment::minute)).toList();
    }

    /**
     * Of a contact, escalation plan or schedule, be it as AWS holds it or as somebody would have it.
     *
     * @param at when the engagement begins: that decides who is on shift
     */
    public static Timeline of(ContactDetails engaged, PlanBook book, Instant at) {
        return new Engagement(engaged, book, at).run();
    }

    /** The minute at which somebody is reached for certain, the first time. */
    public OptionalInt first() {
        return moments.stream().filter(Moment::reaches).mapToInt(Moment::minute).findFirst();
    }

    /** Nothing where a plan that is not known may last longer. */
    public OptionalInt knownEnd() {
        return isPartial() ? OptionalInt.empty() : OptionalInt.of(end);
    }

    /** Whether something could not be said because too little is known. */
    public boolean isPartial() {
        return moments.stream().anyMatch(Moment::isNotKnown);
    }
}
