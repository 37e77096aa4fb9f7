package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import oncall.operations.Refused;
import oncall.operations.StepFailed;
import oncall.operations.port.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again while nobody waits for it, by one replica at a time. */
public abstract sealed class Schedule implements AutoCloseable permits DatabaseSchedule, MemorySchedule {
    private static final Logger log = LoggerFactory.getLogger(Schedule.class);
    /** Of steps: channels that Slack is slow with, beside the recurring work. */
    static final int THREADS = 8;
    /** Looks for what is due for each of many are so much rarer than those for what recurs. */
    private static final int RARER = 2;

    final Store store;
    final Rhythm rhythm;
    final SteadyThreads working = new SteadyThreads("schedule", THREADS);
    final SteadyThreads keeping;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile Pulse pulse = Pulse.none();

    /**
     * How often it looks about.
     *
     * @param look how often it is looked for what is due
     * @param beat how often a process says that it is alive; after four times that, another goes on with what it did
     */
    record Rhythm(Duration look, Duration beat) {
        static final Rhythm USUAL = new Rhythm(Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    Schedule(Store store, Rhythm rhythm, int keepers) {
        this.store = store;
        this.rhythm = rhythm;
        this.keeping = new SteadyThreads("schedule-keeping", keepers);
    }

    static Schedule of(Store store, Rhythm rhythm) {
        return store.settings().isPostgres() ? new DatabaseSchedule(store, rhythm) : new MemorySchedule(store, rhythm);
    }

    /**
     * Does this again and again.
     *
     * @param pause from the end of one step to the beginning of the next; longer, growing, after a step that threw
     */
    public final void repeat(String name, Duration pause, Runnable step) {
        repeat(name, () -> {
            step.run();
            return pause;
        });
    }

    /**
     * The same with pauses of different lengths.
     *
     * @param step says how long the pause before the next one is
     */
    public abstract void repeat(String name, Supplier<Duration> step);

    /**
     * Does something for each of many, for one beside the other, and never twice at a time for the same.
     *
     * @param due for which there is something to be done now: asked each second, and when it is {@link #wake woken}
     * @param step what is done for one; when there will be more to be done for it, if that is known
     */
    public abstract void each(
            String name, Supplier<? extends Collection<String>> due, Function<String, Optional<Instant>> step);

    /** Who hears how each step ended. */
    public final void reportTo(Pulse whom) {
        pulse = whom;
    }

    /** Begins, as soon as the database is there. */
    public void start() {
        Future<?> unused = keeping.scheduleWithFixedDelay(
                this::look, 0, RARER * rhythm.look().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** There may be something to be done for one of many now. */
    public final void wake() {
        if (woken.compareAndSet(false, true)) {
            keeping.execute(this::look);
        }
    }

    private synchronized void look() {
        woken.set(false);
        if (!isWorkable()) {
            rest();
            return;
        }
        try {
            takeUp();
            pulse.beats("schedule");
        } catch (Refused away) {
            log.debug("what is due is not known just now: {}", away.reason());
            rest();
        } catch (RuntimeException e) {
            if (Failure.isAway(e) || Failure.isUnwritable(e)) {
                rest();
            } else {
                pulse.failed("schedule", e);
            }
        }
    }

    /** What is due for each of many is begun, or written down to be. */
    abstract void takeUp();

    /** Whether there is what it is done with. */
    boolean isWorkable() {
        return store.database().isReady();
    }

    /** There is not. */
    void rest() {}

    final void did(String name) {
        pulse.beats(name);
    }

    /**
     * What could not be done for one of many held up none of the others. Gives the time of the next try: after a second,
     * then twice as long each time, up to a minute.
     */
    final Instant failed(String name, boolean ofMany, Throwable cause, int failuresBefore) {
        pulse.failed(name, ofMany && !(cause instanceof Refused) ? new StepFailed(cause) : cause);
        return now().plusSeconds(Math.min(60, 1L << Math.min(failuresBefore, 10)));
    }

    Instant now() {
        return store.clock().instant();
    }

    /** What waits for a thread. */
    public final int waiting() {
        return working.getQueue().size();
    }

    public final int running() {
        return working.getActiveCount();
    }

    /** Begins no more, and waits for a few seconds for what is being done; it can end as long as the database is open. */
    @Override
    public abstract void close();
}
