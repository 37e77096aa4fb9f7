package oncall.slack.press;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something later; no thread waits for it. */
@FunctionalInterface
public interface Timer {
    void after(Duration wait, Runnable then);

    static Timer real() {
        return (wait, then) -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(then);
    }
}
