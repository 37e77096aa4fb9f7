package oncall.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Calls that wait without an answer. They hold no thread: each is a future that completes with true when it may go on,
 * and with false when its client has gone.
 */
final class Hanging implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final List<Waiting> waiting = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Hanging::daemon);

    Hanging() {
        var unused = clock.scheduleWithFixedDelay(
                this::letTheGoneGo, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    CompletableFuture<Boolean> hang(Connection connection) {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        synchronized (waiting) {
            waiting.add(new Waiting(connection, end));
        }
        return end;
    }

    int count() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    void release() {
        letTheGoneGo();
        end(each -> true, true);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        end(each -> true, false);
    }

    private void letTheGoneGo() {
        end(each -> each.connection().isGone(), false);
    }

    /** They end elsewhere than on the caller's thread: what goes on may write to a disk. */
    private void end(Predicate<Waiting> which, boolean goesOn) {
        List<Waiting> ending;
        synchronized (waiting) {
            ending = waiting.stream().filter(which).toList();
            waiting.removeAll(ending);
        }
        ending.forEach(each -> {
            var unused = each.end().completeAsync(() -> goesOn);
        });
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sandbox-hanging");
        thread.setDaemon(true);
        return thread;
    }

    private record Waiting(Connection connection, CompletableFuture<Boolean> end) {}
}
