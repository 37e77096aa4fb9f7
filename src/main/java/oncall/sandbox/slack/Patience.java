package oncall.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Waits for the app's answer for so long in real time, by a clock that a test may set. */
final class Patience {
    private static final Executor SOON = CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS, Runnable::run);

    private final InstantSource clock;
    private volatile Duration limit = Duration.ofSeconds(3);
    private volatile boolean ended;

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    void limit(Duration other) {
        limit = other;
    }

    /** Waits for nothing any more. */
    void end() {
        ended = true;
    }

    /** The answer, or this one where it has not come in time. */
    CompletableFuture<Ack> waitFor(CompletableFuture<Ack> answer, Ack late) {
        var due = clock.instant().plus(limit);
        var inTime = answer.thenApply(ack -> clock.instant().isAfter(due) ? late : ack);
        look(inTime, due, late);
        return inTime;
    }

    private void look(CompletableFuture<Ack> answer, Instant due, Ack late) {
        if (answer.isDone() || ended) {
            return;
        }
        if (clock.instant().isBefore(due)) {
            SOON.execute(() -> look(answer, due, late));
        } else {
            answer.completeAsync(() -> late);
        }
    }
}
