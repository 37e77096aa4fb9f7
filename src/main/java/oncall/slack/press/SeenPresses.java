package oncall.slack.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import oncall.operations.port.TakenPresses;

/**
 * Presses of the last hour by their keys: one that is delivered again is answered as before and done once. What may
 * write is remembered in the store too, once it is known that it may be done: if another replica has taken it, or this
 * one before it was started again, it is acknowledged and nothing more.
 */
final class SeenPresses {
    private static final int MOST = 100_000;

    private final TakenPresses taken;
    private final Cache<String, Seen> seen;

    /** A press that this process has seen. */
    private static final class Seen {
        private final CompletableFuture<Outcome> acknowledgement;
        private volatile boolean stored;

        Seen(CompletableFuture<Outcome> acknowledgement) {
            this.acknowledgement = acknowledgement;
        }
    }

    SeenPresses(TakenPresses taken, InstantSource clock) {
        this.taken = taken;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(ticker)
                .build();
    }

    /** How the first press of this key is acknowledged, unless this one is the first. */
    Optional<CompletableFuture<Outcome>> before(Interaction one) {
        return Optional.ofNullable(seen.asMap().putIfAbsent(one.press().key(), new Seen(one.acknowledgement())))
                .map(first -> first.acknowledgement);
    }

    /** Right before it is done: whether nobody took it before. */
    boolean take(Press press, Route route) {
        if (route.store() != Store.WRITES) {
            return true;
        }
        Optional.ofNullable(seen.getIfPresent(press.key())).ifPresent(one -> one.stored = true);
        return taken.take(press.key());
    }

    /** It failed and its presser was asked to try again: the same press is a new one. */
    void forget(Press press) {
        Seen forgotten = seen.asMap().remove(press.key());
        if (forgotten == null || forgotten.stored) {
            taken.forget(press.key());
        }
    }
}
