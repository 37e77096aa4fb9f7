package oncall.slack.press;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads for work with one neighbour, or for work that takes long, so that nothing else waits for it. People take turns
 * at them, each has a share of them at most, and what does not fit is refused at once.
 */
public final class WorkPool implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WorkPool.class);

    private final String name;
    private final Set<WorkKind> kinds;
    private final Shares shares;
    private final ThreadPoolExecutor threads;

    /** What became of work that was offered. */
    public sealed interface Place {
        /** It is being done. */
        record Runs() implements Place {}

        /**
         * It is done later.
         *
         * @param own what runs for the same person, where it waits for that
         */
        record Waits(Optional<WorkKind> own) implements Place {}

        /**
         * It is not done.
         *
         * @param own whether the person's own share is what is full
         */
        record Full(boolean own) implements Place {}

        default boolean isTaken() {
            return !(this instanceof Full);
        }
    }

    /** Without shares. */
    public WorkPool(String name, int size, int waiting) {
        this(name, Set.of(WorkKind.BACKGROUND), size, waiting, size, Integer.MAX_VALUE);
    }

    /**
     * No thread runs yet.
     *
     * @param waiting how many pieces of work may wait
     * @param runningEach of them, for one person; the rest of what they ask for waits, however many threads are idle
     */
    public WorkPool(String name, Set<WorkKind> kinds, int size, int waiting, int runningEach, int waitingEach) {
        this.name = name;
        this.kinds = Set.copyOf(kinds);
        this.shares = new Shares(new Shares.Limits(size, waiting, runningEach, waitingEach));
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    public String name() {
        return name;
    }

    /** Those of the work that comes here. */
    public Set<WorkKind> kinds() {
        return kinds;
    }

    /** Nobody's, and whether it was taken; what it throws, an {@link Error} too, is logged by type and stops nothing. */
    public boolean offer(Runnable work) {
        return offer("", WorkKind.BACKGROUND, work).isTaken();
    }

    /** The same for somebody. */
    public Place offer(String whose, WorkKind kind, Runnable work) {
        if (threads.isShutdown()) {
            return new Place.Full(false);
        }
        Shares.Job job = new Shares.Job(whose, kind, work);
        Place place = shares.offer(job);
        if (place instanceof Place.Runs) {
            try {
                threads.execute(() -> run(job));
            } catch (RejectedExecutionException closed) {
                return new Place.Full(false);
            }
        }
        return place;
    }

    private void run(Shares.Job first) {
        for (Optional<Shares.Job> job = Optional.of(first); job.isPresent(); job = shares.next(job.get())) {
            guarded(job.get().work);
        }
    }

    void guarded(Runnable work) {
        try {
            work.run();
        } catch (Throwable escaped) {
            log.error("work on pool {} ended with {}", name, FailureReport.trace(escaped));
        }
    }

    /** How many pieces of work of this kind wait for a thread. */
    public long waiting(WorkKind kind) {
        return shares.waiting(kind);
    }

    public long running(WorkKind kind) {
        return shares.running(kind);
    }

    /** How long the eldest of what waits has waited. */
    public Duration oldestWait() {
        return shares.oldest()
                .map(since -> Duration.ofNanos(System.nanoTime() - since))
                .orElse(Duration.ZERO);
    }

    /** Takes no more work and waits so long for what has begun or waits; whether all of it ended. */
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
