package oncall.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one replica at a time does, again and again: db-scheduler's work, in its table {@code scheduled_tasks}. Whoever
 * does something says in that row that it is alive; where nobody does any more, its process has died, and another
 * goes on. Nothing depends on a row: whatever is missing is written anew.
 */
final class DatabaseSchedule extends Schedule {
    private static final Logger log = LoggerFactory.getLogger(DatabaseSchedule.class);
    /** Of looking for what is due, and of saying that we are alive. */
    private static final int KEEPERS = 3;

    static final int CONNECTIONS = THREADS + KEEPERS;
    private static final int BEATS_MISSED = 4;
    /** The end waits so long for what is being done, and as long again. */
    private static final Duration PATIENCE = Duration.ofMillis(700);
    /** The only row of what is not done for each of many. */
    private static final String ONE = "one";

    private final List<Task<Void>> tasks = new ArrayList<>();
    private final List<Each> each = new ArrayList<>();
    private volatile Optional<Scheduler> scheduler = Optional.empty();

    /** Something that is done for each of many. */
    private record Each(Task<Void> task, Supplier<? extends Collection<String>> due) {}

    DatabaseSchedule(Store store, Rhythm rhythm) {
        super(store, rhythm, KEEPERS - 1);
    }

    @Override
    public void repeat(String name, Supplier<Duration> step) {
        tasks.add(task(name, false, id -> Optional.of(now().plus(step.get()))));
    }

    @Override
    public void each(
            String name, Supplier<? extends Collection<String>> due, Function<String, Optional<Instant>> step) {
        each.add(new Each(task(name, true, step), due));
    }

    private Task<Void> task(String name, boolean ofMany, Function<String, Optional<Instant>> step) {
        return Tasks.custom(name, Void.class)
                .defaultPriority(ofMany ? Priority.MEDIUM : Priority.HIGH)
                .onFailure((done, row) -> row.reschedule(
                        done,
                        failed(name, ofMany, done.getCause().orElseThrow(), done.getExecution().consecutiveFailures)))
                .onDeadExecution(this::goesOn)
                .execute((instance, context) -> {
                    Optional<Instant> next = step.apply(instance.getId());
                    did(name);
                    return (done, row) -> next.ifPresentOrElse(time -> row.reschedule(done, exact(time)), row::remove);
                });
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

    @Override
    Instant now() {
        return exact(super.now());
    }

    private static Instant exact(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void start() {
        Scheduler begun = Scheduler.create(
                        store.database().source(),
                        Stream.concat(tasks.stream(), each.stream().map(Each::task))
                                .<Task<?>>map(task -> task)
                                .toList())
                .clock(super::now)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
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
        super.start();
    }

    @Override
    boolean isWorkable() {
        return store.database().isWorkable();
    }

    @Override
    void rest() {
        scheduler.ifPresent(Scheduler::pause);
    }

    @Override
    void takeUp() {
        scheduler.ifPresent(begun -> {
            begun.resume();
            write(begun);
        });
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

    @Override
    public void close() {
        scheduler.ifPresent(Scheduler::stop);
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
