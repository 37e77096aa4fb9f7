package oncall.domain;

import java.time.Instant;

/** From a moment until just before another. */
public record Span(Instant from, Instant to) {
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
