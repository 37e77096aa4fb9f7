package oncall.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody is to be on call in another's place.
 *
 * @param replaced empty: whoever is on call, where that is one person at a time
 * @param by empty: nobody is to be on call in that place
 */
public record StandIn(Span span, Optional<Arn> replaced, Optional<Arn> by) {

    /** Why somebody cannot stand in during a shift. */
    public enum Why {
        /** The time is over. */
        OVER,
        /** No shift runs at all in that time: an override changes nothing there. */
        NO_SHIFT,
        /** The one to be replaced is not on call then. */
        NOT_ON_CALL,
        /** The stand-in is on call then already. */
        ALREADY,
        /** Several are on call together: in whose place must be said. */
        WHOSE,
        /** What is left is shorter than AWS takes. */
        TOO_SHORT,
        TOO_FAR
    }

    public StandIn during(Span other) {
        return new StandIn(other, replaced, by);
    }

    /** Why this shift stays as it is; empty where the stand-in changes it. */
    Optional<Why> left(Shift shift) {
        List<Arn> onCall = shift.contacts();
        if (by.filter(onCall::contains).isPresent()) {
            return Optional.of(Why.ALREADY);
        }
        if (onCall.isEmpty()) {
            return by.isPresent() && replaced.isEmpty() ? Optional.empty() : Optional.of(Why.NOT_ON_CALL);
        }
        if (replaced.isPresent()) {
            return replaced.filter(onCall::contains).isPresent() ? Optional.empty() : Optional.of(Why.NOT_ON_CALL);
        }
        return by.isPresent() && onCall.size() > 1 ? Optional.of(Why.WHOSE) : Optional.empty();
    }

    /** Who is on call then: nobody else of those on call together is dropped. */
    List<Arn> instead(Shift shift) {
        return Stream.concat(
                        shift.contacts().stream()
                                .filter(one ->
                                        replaced.isPresent() && !replaced.get().equals(one)),
                        by.stream())
                .toList();
    }
}
