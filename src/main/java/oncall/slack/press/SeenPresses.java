package oncall.slack.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import oncall.operations.port.TakenPresses;

/**
 * Presses of the last hour by their keys: one that is delivered again is answered as before, or with nothing more where
 * many came since, and done once. What may write is remembered in the store too, once it is known that it may be done:
 * if another replica has taken it, or this one before it was started again, it is acknowledged and nothing more.
 */
final class SeenPresses {
    private static final int MOST = 100_000;
    /** Whose answers are remembered, too: what is delivered again comes soon. */
    private static final int MOST_ANSWERS = 1_000;

    private final TakenPresses taken;
    /** By keys; whether the store has it, too. */
    private final Cache<String, AtomicBoolean> seen;

    private final Cache<String, CompletableFuture<Outcome>> answers;

    SeenPresses(TakenPresses taken, InstantSource clock) {
        this.taken = taken;
        this.seen = memory(MOST, clock);
        this.answers = memory(MOST_ANSWERS, clock);
    }

    private static <T> Cache<String, T> memory(int most, InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** How the first press of this key is acknowledged, unless this one is the first. */
    Optional<CompletableFuture<Outcome>> before(Interaction one) {
        String key = one.press().key();
        CompletableFuture<Outcome> first = answers.asMap().putIfAbsent(key, one.acknowledgement());
        if (first != null) {
            return Optional.of(first);
        }
        if (seen.asMap().putIfAbsent(key, new AtomicBoolean()) == null) {
            return Optional.empty();
        }
        answers.invalidate(key);
        return Optional.of(CompletableFuture.completedFuture(Outcome.received("again")));
    }

    /** Right before it is done: whether nobody took it before. */
    boolean take(Press press, Route route) {
        if (route.store() != Store.WRITES) {
            return true;
        }
        Optional.ofNullable(seen.getIfPresent(press.key())).ifPresent(stored -> stored.set(true));
        return taken.take(press.key());
    }

    /** It failed and its presser was asked to try again: the same press is a new one. */
    void forget(Press press) {
        answers.invalidate(press.key());
        AtomicBoolean stored = seen.asMap().remove(press.key());
        if (stored == null || stored.get()) {
            taken.forget(press.key());
        }
    }

    /** It has only looked, and may look again. */
    void drop(Press press) {
        answers.invalidate(press.key());
        seen.invalidate(press.key());
    }
}
