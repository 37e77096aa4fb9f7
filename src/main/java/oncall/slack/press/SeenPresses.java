package oncall.slack.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.operations.TakenPresses;

/**
 * Presses of the last hour by their keys: one that is delivered again is answered as before and done once. What another
 * replica has taken, or this one before it was started again, is acknowledged and nothing more.
 */
final class SeenPresses {
    private static final int MOST = 100_000;
    /** Well within Slack's three seconds. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final TakenPresses taken;
    private final Cache<String, CompletableFuture<Answer>> seen;

    /** An answer, and whether it was given before. */
    record Given(Answer answer, boolean again) {}

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
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> other = seen.asMap().putIfAbsent(key, mine);
        if (other != null) {
            return new Given(awaited(other), true);
        }
        try {
            if (!taken.take(key)) {
                return new Given(new Answer.Received(), true);
            }
            Answer answer = answering.get();
            mine.complete(answer);
            return new Given(answer, false);
        } finally {
            mine.complete(new Answer.Received());
        }
    }

    private static Answer awaited(CompletableFuture<Answer> other) {
        return other.copy()
                .completeOnTimeout(new Answer.Received(), WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** It failed and its presser was asked to try again: the same press is a new one. */
    void forget(String key) {
        seen.invalidate(key);
        taken.forget(key);
    }
}
