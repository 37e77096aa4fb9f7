package oncall.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import oncall.operations.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one replica at a time does, again and again: db-scheduler's work, in its table {@code scheduled_tasks}. Whoever
 * does something says in that row that it is alive; where nobody does any more, its process has died, and another
 * goes on. Nothing depends on a row: whatever is missing is written anew. A file of H2's has no other replica; its
 * rows are in memory.
 */
public final class DatabaseSchedule implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DatabaseSchedule.class);
    /** Of steps: channels that Slack is slow with, beside the recurring work. */
    private static final int THREADS = 8;
    /** Of looking for what is due, and of saying that we are alive. */
    private static final int KEEPERS = 3;

    static final int CONNECTIONS = THREADS + KEEPERS;
    private static final int BEATS_MISSED = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** The end waits so long for what is being done, and as long again. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    /** The only row of what is not done for each of many. */
    private static final String ONE = "one";

    /**
     * @param look how often it is looked for what is due
     * @param beat how often a process says that it is alive; after four times that, another goes on with what it did
     */
    record Rhythm(Duration look, Duration beat) {
        static final Rhythm USUAL = new Rhythm(Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    private final Store store;
    private final Rhythm rhythm;
    private final List<Task<Void>> tasks = new ArrayList<>();
    private final List<Each> each = new ArrayList<>();
    private final SteadyThreads working;
    private final SteadyThreads keeping;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile Optional<Scheduler> scheduler = Optional.empty();
    private Optional<ScheduleInMemory> memory = Optional.empty();

    /** Something that is done for each of many. */
    private record Each(Task<Void> task, Supplier<? extends Collection<String>> due) {}

    DatabaseSchedule(Store store, Rhythm rhythm) {
        this.store = store;
        this.rhythm = rhythm;
        this.working = new SteadyThreads("schedule", THREADS, () -> {});
        this.keeping = new SteadyThreads("schedule-keeping", KEEPERS - 1, () -> {});
    }

    /**
     * Does this again and again.
     *
     * @param pause from the end of one step to the beginning of the next; longer, growing, after a step that threw
     */
    public void repeat(String name, Duration pause, Runnable step) {
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
    public void repeat(String name, Supplier<Duration> step) {
        tasks.add(task(name, Priority.HIGH, id -> Optional.of(now().plus(step.get()))));
    }

    /**
     * Does something for each of many, for one beside the other, and never twice at a time for the same.
     *
     * @param due for which there is something to be done now: asked each second, and when it is {@link #wake woken}
     * @param step what is done for one; when there will be more to be done for it, if that is known
     */
    public void each(
            String name, Supplier<? extends Collection<String>> due, Function<String, Optional<Instant>> step) {
        each.add(new Each(task(name, Priority.MEDIUM, step), due));
    }

    private Task<Void> task(String name, int priority, Function<String, Optional<Instant>> step) {
        return Tasks.custom(name, Void.class)
                .defaultPriority(priority)
                .onFailure(this::failed)
                .onDeadExecution(this::goesOn)
                .execute((instance, context) -> {
                    Optional<Instant> next = step.apply(instance.getId());
                    return (done, row) -> next.ifPresentOrElse(time -> row.reschedule(done, exact(time)), row::remove);
                });
    }

    private void failed(ExecutionComplete done, ExecutionOperations<Void> row) {
        Throwable cause = done.getCause().orElseThrow();
        String name = done.getExecution().getTaskName();
        if (cause instanceof Refused no) {
            log.debug("{}: {}", name, no.reason());
        } else {
            log.error("{} failed: {}", name, Failure.trace(cause));
        }
        int failures = Math.min(done.getExecution().consecutiveFailures, 10);
        Duration pause = Duration.ofSeconds(1L << failures);
        row.reschedule(done, now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    /** Where this process was held up for long, what it does is not dead. */
    private void goesOn(ExecutionComplete dead, ExecutionOperations<Void> row) {
        TaskInstance<?> instance = dead.getExecution().taskInstance;
        boolean here = scheduler.stream()
                .flatMap(ours -> ours.getCurrentlyExecuting().stream())
                .anyMatch(ours -> ours.getTaskInstance().equals(instance));
        if (!here) {
            log.info("{} goes on here: whoever was at it is not heard of any more", instance.getTaskName());
            row.reschedule(dead, now());
        }
    }

    private Instant now() {
        return exact(store.clock().instant());
    }

    private static Instant exact(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Begins, as soon as the database is there. */
    public void start() {
        Scheduler begun = Scheduler.create(source(), all())
                .clock(() -> store.clock().instant())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .jdbcCustomization(dialect())
                .serializer(new NoData())
                .enablePriority()
                .threads(THREADS)
                .pollingInterval(rhythm.look())
                .heartbeatInterval(rhythm.beat())
                .missedHeartbeatsLimit(BEATS_MISSED)
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.OFF, false)
                .executorService(working)
                .dueExecutor(new SteadyThreads("schedule-due", 1, this::endsWaiting))
                .housekeeperExecutor(keeping)
                .addSchedulerListener(new Listening())
                .build();
        scheduler = Optional.of(begun);
        begun.pause();
        begun.start();
        Future<?> unused = keeping.scheduleWithFixedDelay(
                () -> looked(begun), 0, 2 * rhythm.look().toMillis(), TimeUnit.MILLISECONDS);
    }

    private DataSource source() {
        if (store.settings().file().isEmpty()) {
            return store.database().source();
        }
        ScheduleInMemory rows = ScheduleInMemory.open(CONNECTIONS);
        memory = Optional.of(rows);
        return rows.source();
    }

    private List<Task<?>> all() {
        List<Task<?>> all = new ArrayList<>(tasks);
        each.forEach(one -> all.add(one.task()));
        return all;
    }

    private JdbcCustomization dialect() {
        return store.settings().isPostgres()
                ? new PostgreSqlJdbcCustomization(false, false)
                : new DefaultJdbcCustomization(false);
    }

    /** There may be something to be done for one of many now. */
    public void wake() {
        scheduler.ifPresent(begun -> {
            if (woken.compareAndSet(false, true)) {
                keeping.execute(() -> looked(begun));
            }
        });
    }

    private synchronized void looked(Scheduler begun) {
        woken.set(false);
        if (!store.database().isReady()) {
            begun.pause();
            return;
        }
        try {
            begun.resume();
            write(begun);
        } catch (Refused away) {
            begun.pause();
        } catch (RuntimeException e) {
            if (!Failure.isOfStatement(e)) {
                log.error("the schedule was not written: {}", Failure.trace(e));
            }
        }
    }

    /** What is missing, and what is due earlier than it was thought. */
    private void write(Scheduler begun) {
        Instant now = now();
        boolean news = false;
        for (Task<Void> task : tasks) {
            news |= begun.scheduleIfNotExists(task.instance(ONE), now);
        }
        for (Each one : each) {
            for (String id : one.due().get()) {
                sooner(begun, one.task().instance(id), now);
                news = true;
            }
        }
        if (news) {
            begun.triggerCheckForDueExecutions();
        }
    }

    private static void sooner(Scheduler begun, TaskInstance<Void> instance, Instant now) {
        if (begun.scheduleIfNotExists(instance, now)) {
            return;
        }
        boolean later = begun.getScheduledExecution(instance)
                .filter(known -> !known.isPicked() && known.getExecutionTime().isAfter(now))
                .isPresent();
        try {
            if (later) {
                begun.reschedule(instance, now);
            }
        } catch (DbSchedulerException e) {
            log.debug("{} was begun in this moment", instance.getTaskName());
        }
    }

    /** What waits for a thread. */
    public int waiting() {
        return working.getQueue().size();
    }

    public int running() {
        return working.getActiveCount();
    }

    /** Begins no more, and waits for a few seconds for what is being done; it can end as long as the database is open. */
    @Override
    public void close() {
        scheduler.ifPresent(Scheduler::stop);
        try {
            if (memory.isPresent()) {
                memory.get().close();
            }
        } catch (SQLException e) {
            log.warn("the schedule was not closed: {}", Failure.code(e));
        }
    }

    private void endsWaiting() {
        scheduler.ifPresent(Scheduler::triggerCheckForDueExecutions);
    }

    /** db-scheduler's own log is switched off; of statements that fail {@link Database} speaks. */
    private final class Listening extends AbstractSchedulerListener {
        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            if (type == SchedulerEventType.UNEXPECTED_ERROR && store.database().isReady()) {
                log.warn("how something ended could not be written; it is done again");
            }
        }
    }
}
