package oncall.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is on call instead of whose turn it is, for a part of a rotation. It replaces the whole set on call (API reference,
 * CreateRotationOverride, {@code NewContactIds}).
 *
 * @param id as AWS calls it; empty where AWS has not made it yet
 * @param contacts on call together; empty: nobody is
 */
public record RotationOverride(Optional<String> id, Span span, List<Arn> contacts) {
    public RotationOverride {
        contacts = List.copyOf(contacts);
    }

    /** One that is to be made. */
    public static RotationOverride wanted(Span span, List<Arn> contacts) {
        return new RotationOverride(Optional.empty(), span, contacts);
    }

    /** The same people at the same time, whatever it is called. */
    public boolean isAs(RotationOverride other) {
        return span.equals(other.span) && Set.copyOf(contacts).equals(Set.copyOf(other.contacts));
    }

    boolean isIn(List<RotationOverride> others) {
        return others.stream().anyMatch(this::isAs);
    }

    /** The same, or what was left of it at some moment. */
    boolean isEndOf(RotationOverride whole) {
        return !span.from().isBefore(whole.span.from()) && isAs(whole.during(new Span(span.from(), whole.span.to())));
    }

    RotationOverride during(Span other) {
        return wanted(other, contacts);
    }
}
