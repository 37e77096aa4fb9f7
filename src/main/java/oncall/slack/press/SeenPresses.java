package oncall.slack.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.operations.port.TakenPresses;

/**
 * Presses of the last hour by their keys: one that is delivered again is answered as before and done once. What may
 * write is remembered in the store too, once it is known that it may be done: if another replica has taken it, or this
 * one before it was started again, it is acknowledged and nothing more.
 */
final class SeenPresses {
    private static final int MOST = 100_000;
    /** Well within Slack's three seconds. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final TakenPresses taken;
    private final Cache<String, Seen> seen;

    /** An answer, and whether it was given before. */
    record Given(Answer answer, boolean again) {}

    /** A press that this process has seen. */
    private static final class Seen {
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private volatile boolean stored;
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

    /** Runs the answering for the first press of this key alone; others get its answer, also while it is being found. */
    Given once(String key, Supplier<Answer> answering) {
        Seen mine = new Seen();
        Seen other = seen.asMap().putIfAbsent(key, mine);
        if (other != null) {
            return new Given(awaited(other.answer), true);
        }
        try {
            Answer answer = answering.get();
            mine.answer.complete(answer);
            return new Given(answer, false);
        } finally {
            mine.answer.complete(new Answer.Nothing());
        }
    }

    private static Answer awaited(CompletableFuture<Answer> other) {
        return other.copy()
                .completeOnTimeout(new Answer.Nothing(), WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
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
