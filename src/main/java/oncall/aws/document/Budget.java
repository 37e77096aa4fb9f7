package oncall.aws.document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What a query may still cost, in values touched and in time; whoever goes on without any left is stopped. */
final class Budget {
    /** The time is looked at once in so many steps. */
    private static final int APART = 1_000;

    private final InstantSource clock;
    private final Instant end;
    private long left;
    private long untilLook = APART;

    /** A query costs more than it may. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("too much work", null, false, false);
        }
    }

    Budget(long steps, Duration time, InstantSource clock) {
        this.left = steps;
        this.clock = clock;
        this.end = clock.instant().plus(time);
    }

    /** Before what costs it. */
    void spend(long steps) {
        left -= steps;
        untilLook -= steps;
        if (left < 0) {
            throw new Spent();
        }
        if (untilLook < 0) {
            untilLook = APART;
            if (clock.instant().isAfter(end)) {
                throw new Spent();
            }
        }
    }
}
