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

/** The schedule of a database file, which nobody shares: it ends with its process, and the file rests. */
final class MemorySchedule extends Schedule {
    /** The end waits so long for what is being done. */
    private static final Duration PATIENCE = Duration.ofMillis(1400);

    private final List<Row> rows = new ArrayList<>();
    private final List<Each> each = new ArrayList<>();

    /** Something that is done for each of many. */
    private record Each(
            String name,
            Supplier<? extends Collection<String>> due,
            Function<String, Optional<Instant>> step,
            Map<String, Row> rows) {}

    MemorySchedule(Store store, Rhythm rhythm) {
        super(store, rhythm, 1);
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

        void doIfDue() {
            if (!next.isAfter(now()) && picked.compareAndSet(false, true)) {
                working.execute(this::run);
            }
        }

        private void run() {
            try {
                next = step.get().orElse(Instant.MAX);
                failures.set(0);
                did(name);
            } catch (Throwable cause) {
                next = failed(name, ofMany, cause, failures.getAndIncrement());
            } finally {
                picked.set(false);
            }
        }
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
    public void start() {
        Future<?> unused = keeping.scheduleWithFixedDelay(
                this::doWhatIsDue, 0, rhythm.look().toMillis(), TimeUnit.MILLISECONDS);
        super.start();
    }

    private void doWhatIsDue() {
        if (store.database().isReady()) {
            rows.forEach(Row::doIfDue);
            each.forEach(many -> many.rows().values().forEach(Row::doIfDue));
        }
    }

    @Override
    void takeUp() {
        each.forEach(this::takeUp);
    }

    /** What is due now does not wait for the time that was thought of before. */
    private void takeUp(Each many) {
        many.rows().values().removeIf(row -> row.next.equals(Instant.MAX) && !row.picked.get());
        for (String id : many.due().get()) {
            Row row = many.rows()
                    .computeIfAbsent(
                            id,
                            one -> new Row(many.name(), true, () -> many.step().apply(one)));
            if (row.failures.get() == 0) {
                row.next = Instant.MIN;
            }
            row.doIfDue();
        }
    }

    @Override
    public void close() {
        keeping.shutdown();
        SteadyThreads.end(working, PATIENCE);
    }
}
