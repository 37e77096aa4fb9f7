package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import oncall.operations.Refused;
import oncall.operations.port.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schedule of a database file, which nobody shares: it ends with its process, and the file rests. */
final class MemorySchedule implements Schedule {
    private static final Logger log = LoggerFactory.getLogger(MemorySchedule.class);
    /** Of steps: channels that Slack is slow with, beside the recurring work. */
    private static final int THREADS = 8;
    /** The end waits so long for what is being done. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Looks for what is due for each of many are so much rarer than those for what recurs. */
    private static final int RARER = 2;

    private final Store store;
    private final Rhythm rhythm;
    private final List<Row> rows = new ArrayList<>();
    private final List<Each> each = new ArrayList<>();
    private final SteadyThreads working = new SteadyThreads("schedule", THREADS, () -> {});
    private final SteadyThreads keeping = new SteadyThreads("schedule-keeping", 1, () -> {});
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile Pulse pulse = Pulse.none();

    /** Something that is done for each of many. */
    private record Each(
            String name,
            Supplier<? extends Collection<String>> due,
            Function<String, Optional<Instant>> step,
            Map<String, Row> rows) {}

    MemorySchedule(Store store, Rhythm rhythm) {
        this.store = store;
        this.rhythm = rhythm;
    }

    /** One thing to be done, never twice at a time. */
    private final class Row {
        private final String name;
        private final boolean ofMany;
        private final Supplier<Optional<Instant>> step;
        private final AtomicBoolean picked = new AtomicBoolean();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile Instant next = Instant.MIN;

        Row(String name, boolean ofMany, Supplier<Optional<Instant>> step) {
            this.name = name;
            this.ofMany = ofMany;
            this.step = step;
        }

        void doIfDue(Instant now) {
            if (!next.isAfter(now) && picked.compareAndSet(false, true)) {
                working.execute(this::run);
            }
        }

        private void run() {
            try {
                next = step.get().orElse(Instant.MAX);
                failures.set(0);
                pulse.beats(name);
            } catch (Throwable failed) {
                Schedule.report(pulse, name, ofMany, failed);
                next = now().plus(Schedule.pauseAfter(failures.getAndIncrement()));
            } finally {
                picked.set(false);
            }
        }
    }

    private Instant now() {
        return store.clock().instant();
    }

    @Override
    public void repeat(String name, Supplier<Duration> step) {
        rows.add(new Row(name, false, () -> {
            Duration pause = step.get();
            return Optional.of(now().plus(pause));
        }));
    }

    @Override
    public void each(
            String name, Supplier<? extends Collection<String>> due, Function<String, Optional<Instant>> step) {
        each.add(new Each(name, due, step, new ConcurrentHashMap<>()));
    }

    @Override
    public void reportTo(Pulse whom) {
        pulse = whom;
    }

    @Override
    public void start() {
        long look = rhythm.look().toMillis();
        Future<?> unused = keeping.scheduleWithFixedDelay(this::looked, 0, look, TimeUnit.MILLISECONDS);
        Future<?> unusedToo =
                keeping.scheduleWithFixedDelay(this::lookedForEach, 0, RARER * look, TimeUnit.MILLISECONDS);
    }

    private void looked() {
        if (store.database().isReady()) {
            Instant now = now();
            rows.forEach(row -> row.doIfDue(now));
            each.forEach(many -> many.rows().values().forEach(row -> row.doIfDue(now)));
        }
    }

    private void lookedForEach() {
        woken.set(false);
        if (!store.database().isReady()) {
            return;
        }
        try {
            each.forEach(this::lookedFor);
            pulse.beats("schedule");
        } catch (Refused away) {
            log.debug("what is due is not known just now: {}", away.reason());
        } catch (RuntimeException e) {
            pulse.failed("schedule", e);
        }
    }

    /** What is due now does not wait for the time that was thought of before. */
    private void lookedFor(Each many) {
        many.rows().values().removeIf(row -> row.next.equals(Instant.MAX) && !row.picked.get());
        for (String id : many.due().get()) {
            Row row = many.rows()
                    .computeIfAbsent(
                            id,
                            one -> new Row(many.name(), true, () -> many.step().apply(one)));
            if (row.failures.get() == 0) {
                row.next = Instant.MIN;
            }
            row.doIfDue(now());
        }
    }

    @Override
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            keeping.execute(this::lookedForEach);
        }
    }

    @Override
    public int waiting() {
        return working.getQueue().size();
    }

    @Override
    public int running() {
        return working.getActiveCount();
    }

    @Override
    public void close() {
        keeping.shutdown();
        working.shutdown();
        try {
            working.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
