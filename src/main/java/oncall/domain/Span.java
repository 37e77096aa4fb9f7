package oncall.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** From a moment until just before another. */
public record Span(Instant from, Instant to) {
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** What both have in common; {@linkplain #isEmpty empty} where they do not overlap. */
    public Span within(Span other) {
        return new Span(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** What is left before and after the other. */
    public Stream<Span> without(Span other) {
        return overlaps(other)
                ? Stream.of(new Span(from, other.from), new Span(other.to, to)).filter(rest -> !rest.isEmpty())
                : Stream.of(this);
    }

    /** From where the first of both begins until where the last ends. */
    public Span and(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
