package oncall.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What people see and wait for goes by one clock, which a sandbox may move; whatever has to last as long as it does in
 * the world, such as limits, leases and memories, goes by the other.
 */
public record Clocks(InstantSource shown, InstantSource real) {
    /** Both are this one. */
    public static Clocks one(InstantSource clock) {
        return new Clocks(clock, clock);
    }

    /** A moment of the real clock as people see it: as long ago as it is. */
    public Instant shown(Instant moment) {
        return shown.instant().minus(Duration.between(moment, real.instant()));
    }
}
