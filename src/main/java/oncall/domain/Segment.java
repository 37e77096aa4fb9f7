package oncall.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a schedule's time in which who is on call does not change.
 *
 * @param duties by rotation, in the schedule's order; empty: nobody is on call
 */
public record Segment(Span span, List<Duty> duties) {
    public Segment {
        duties = List.copyOf(duties);
    }

    public boolean isEmpty() {
        return duties.isEmpty();
    }

    /** Each once. */
    public List<Arn> contacts() {
        return duties.stream().map(Duty::contact).distinct().toList();
    }

    public boolean has(Arn contact) {
        return duties.stream().anyMatch(duty -> duty.contact().equals(contact));
    }

    public Optional<Duty> duty(Arn contact) {
        return duties.stream().filter(duty -> duty.contact().equals(contact)).findFirst();
    }

    /** Whether the same people are on call in the same rotations, in whosever place. */
    boolean isAs(Segment other) {
        return duties.size() == other.duties.size()
                && duties.stream().allMatch(duty -> other.duties.stream().anyMatch(duty::isAs));
    }

    Segment within(Span window) {
        return new Segment(span.within(window), duties);
    }

    /** One that goes on as this one, until later. */
    Segment until(Segment end) {
        return new Segment(new Span(span.from(), end.span.to()), duties);
    }

    static Stream<Duty> duties(Arn rotation, Shift shift) {
        return shift.contacts().stream()
                .map(contact -> new Duty(contact, rotation, shift.override() ? shift.replaced() : List.of()));
    }
}
