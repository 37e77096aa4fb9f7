package oncall.slack.press;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads for work with one neighbour, so that its silence stops nothing else; what does not fit is refused at once. */
public final class WorkPool implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WorkPool.class);

    private final String name;
    private final ThreadPoolExecutor threads;

    public WorkPool(String name, int size, int waiting) {
        this.name = name;
        AtomicInteger number = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    public String name() {
        return name;
    }

    /** Whether the work was taken; what it throws, an {@link Error} too, is logged by type and stops nothing. */
    public boolean offer(Runnable work) {
        try {
            threads.execute(() -> guarded(work));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    void guarded(Runnable work) {
        try {
            work.run();
        } catch (Throwable escaped) {
            log.error("work on pool {} ended with {}", name, FailureReport.trace(escaped));
        }
    }

    /** How many pieces of work wait for a thread. */
    public int waiting() {
        return threads.getQueue().size();
    }

    public int running() {
        return threads.getActiveCount();
    }

    /** Takes no more work and waits so long for what has begun; whether all of it ended. */
    public boolean drain(Duration patience) {
        threads.shutdown();
        try {
            return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
