package oncall.aws;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asking again in the background for what a memory holds. */
final class Refreshes {
    private Refreshes() {}

    /** Where there is no room for it now, nothing is asked, what is held stays, and the next reader tries again. */
    static <T extends @Nullable Object> CompletableFuture<T> ask(Supplier<T> again, Executor background) {
        try {
            return CompletableFuture.supplyAsync(again, background);
        } catch (RejectedExecutionException full) {
            // What was cancelled goes into no log (https://github.com/ben-manes/caffeine/wiki/Refresh).
            return CompletableFuture.failedFuture(new CancellationException("no room"));
        }
    }
}
