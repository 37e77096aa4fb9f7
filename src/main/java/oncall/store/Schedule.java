package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import oncall.operations.Refused;
import oncall.operations.Stumbled;
import oncall.operations.port.Pulse;

/** What is done again and again while nobody waits for it, by one replica at a time. */
public interface Schedule extends AutoCloseable {
    /**
     * How often it looks about.
     *
     * @param look how often it is looked for what is due
     * @param beat how often a process says that it is alive; after four times that, another goes on with what it did
     */
    record Rhythm(Duration look, Duration beat) {
        static final Rhythm USUAL = new Rhythm(Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    /**
     * Does this again and again.
     *
     * @param pause from the end of one step to the beginning of the next; longer, growing, after a step that threw
     */
    default void repeat(String name, Duration pause, Runnable step) {
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
    void repeat(String name, Supplier<Duration> step);

    /**
     * Does something for each of many, for one beside the other, and never twice at a time for the same.
     *
     * @param due for which there is something to be done now: asked each second, and when it is {@link #wake woken}
     * @param step what is done for one; when there will be more to be done for it, if that is known
     */
    void each(String name, Supplier<? extends Collection<String>> due, Function<String, Optional<Instant>> step);

    /** Who hears how each step ended. */
    void reportTo(Pulse whom);

    /** Begins, as soon as the database is there. */
    void start();

    /** There may be something to be done for one of many now. */
    void wake();

    /** What waits for a thread. */
    int waiting();

    int running();

    /** Begins no more, and waits for a few seconds for what is being done; it can end as long as the database is open. */
    @Override
    void close();

    static Schedule of(Store store, Rhythm rhythm) {
        return store.settings().isPostgres() ? new DatabaseSchedule(store, rhythm) : new MemorySchedule(store, rhythm);
    }

    /** After that many failures in a row before this one: a second, then twice as long each time, up to a minute. */
    static Duration pauseAfter(int failures) {
        return Duration.ofSeconds(Math.min(60, 1L << Math.min(failures, 10)));
    }

    /** What could not be done for one of many held up none of the others. */
    static void report(Pulse pulse, String name, boolean ofMany, Throwable cause) {
        pulse.failed(name, ofMany && !(cause instanceof Refused) ? new Stumbled(cause) : cause);
    }
}
