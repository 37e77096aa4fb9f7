package oncall.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that finish what they have begun: nobody interrupts them in the middle of a call or a transaction. */
final class SteadyThreads extends ScheduledThreadPoolExecutor {
    private static final Logger log = LoggerFactory.getLogger(SteadyThreads.class);

    private final Runnable atEnd;

    SteadyThreads(String name, int size) {
        this(name, size, () -> {});
    }

    /** @param atEnd runs when no more is taken, to end what waits for something */
    SteadyThreads(String name, int size, Runnable atEnd) {
        super(size, named(name), new DiscardPolicy());
        this.atEnd = atEnd;
        setKeepAliveTime(30, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true);
    }

    static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Takes no more, and waits for what is being done. */
    static void end(ExecutorService threads, Duration patience) {
        threads.shutdown();
        try {
            threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void execute(Runnable work) {
        super.execute(() -> guarded(work));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long between, TimeUnit unit) {
        return super.scheduleWithFixedDelay(() -> guarded(work), first, between, unit);
    }

    /** What fails, an {@link Error} too, stops nothing; of statements {@link WatchedSource} has told. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (Throwable escaped) {
            if (!Failure.isOfStatement(escaped)) {
                log.error("work ended with {}", Failure.trace(escaped));
            }
        }
    }

    @Override
    public void shutdown() {
        super.shutdown();
        atEnd.run();
    }

    /** No sooner than {@link #shutdown}. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }
}
