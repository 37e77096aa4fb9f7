package oncall.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the database. Nobody waits for it longer than they said: whoever waited too long is refused, and what
 * they asked for is taken back. Once it was found away, everybody is refused at once until {@link #look} finds it again;
 * while nothing can be written to it, those who read go on.
 */
public final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    /** Of work that follows a press, and of recurring work. */
    static final Duration IN_WORK = Duration.ofSeconds(5);

    private final StoreSettings settings;
    private final DatabaseTime time;
    final Dialect dialect;
    private final Lane writing;
    private final Lane reading;
    private final Writable writable;

    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();

    private volatile boolean migrated;
    private volatile boolean away = true;

    private Database(StoreSettings settings, DatabaseTime time) {
        this.settings = settings;
        this.time = time;
        this.dialect = Dialect.of(settings);
        this.writing = new Lane(dialect.writing(), dialect);
        this.reading =
                dialect.reading().map(config -> new Lane(config, dialect)).orElse(writing);
        this.writable = new Writable(settings.file());
    }

    /**
     * A file, which is the caller's alone ({@link Claim}), is checked and brought up to date before this returns; a
     * PostgreSQL is asked nothing yet. Throws, with words, where the file cannot be used.
     *
     * @param time learns it from a PostgreSQL
     */
    public static Database open(StoreSettings settings, DatabaseTime time) throws IOException {
        Optional<Path> file = settings.file();
        if (file.isEmpty()) {
            return new Database(settings, time);
        }
        SqliteFile.ready(file.get());
        Database database = new Database(settings, time);
        try {
            database.migrate();
            return database;
        } catch (UnusableDatabase e) {
            database.close();
            throw new IOException(e.words(), e);
        } catch (RuntimeException e) {
            database.close();
            throw new IOException(Failure.unopened(settings.place(), e), e);
        }
    }

    /** Where nobody wants to know its time. */
    public static Database open(StoreSettings settings) throws IOException {
        return open(settings, new DatabaseTime(Clocks.one(InstantSource.system())));
    }

    /**
     * Whether it answers now; brings the schema up to date where that was not done yet. For one thread at a time.
     *
     * @throws UnusableDatabase where it answers and never will be of use
     */
    public boolean look() {
        try {
            on(reading, IN_WORK, () -> {
                reading.jdbi.useHandle(handle -> dialect.look(handle, time));
                if (!migrated) {
                    migrate();
                }
                return migrated;
            });
            if (away) {
                log.info("the database answers: {}", settings.place());
            }
            away = false;
            lookWhetherWritable();
        } catch (UnusableDatabase e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("the database does not answer: {}", Failure.why(e));
            away = true;
        }
        return !away;
    }

    /** Costs a write only where there is reason to doubt it. */
    private void lookWhetherWritable() {
        if (writable.isDoubtful()) {
            try {
                write(IN_WORK, handle -> handle.execute("update change_order set last = last where id = 1"));
            } catch (Refused no) {
                log.debug("nothing can be written: {}", no.reason());
            }
        }
    }

    private void migrate() {
        Schema.migrate(writing.pool, dialect);
        writing.jdbi
                .inTransaction(handle -> SealingKeys.note(handle, settings.keys()))
                .ifPresent(words -> log.warn("{}", words));
        migrated = true;
        away = false;
    }

    /** Whether it answered when it was last asked. */
    public boolean isReady() {
        return migrated && !away;
    }

    /** Whether it took a write when it was last asked to, or refuses them since less than ten seconds. */
    public boolean isWritable() {
        return writable.isTrue();
    }

    /** How long a thread that answers a press may wait. */
    Duration inAPress() {
        return settings.press();
    }

    /** One transaction that changes nothing. */
    <T> T read(Duration patience, Function<Handle, T> work) {
        reads.incrementAndGet();
        return ask(reading, patience, work);
    }

    /** One transaction; what it throws takes everything back. */
    <T> T write(Duration patience, Function<Handle, T> work) {
        writes.incrementAndGet();
        try {
            T done = ask(writing, patience, work);
            writable.did();
            return done;
        } catch (Refused no) {
            writable.failed(no);
            throw no;
        }
    }

    private <T> T ask(Lane lane, Duration patience, Function<Handle, T> work) {
        if (!isReady() || (lane.isStuck() && patience.compareTo(inAPress()) <= 0)) {
            throw Failure.notThere();
        }
        AtomicBoolean givenUp = new AtomicBoolean();
        try {
            return on(
                    lane,
                    patience,
                    () -> lane.jdbi.inTransaction(handle -> {
                        T done = work.apply(handle);
                        // Whoever was told that it did not work finds nothing of it afterwards.
                        if (givenUp.get()) {
                            throw Failure.notThere();
                        }
                        return done;
                    }));
        } finally {
            givenUp.set(true);
        }
    }

    /** Gives back the room that old rows took, and leaves nothing of them behind in it; who writes comes in between. */
    void scrub() {
        boolean more = true;
        while (more) {
            more = on(writing, IN_WORK, () -> {
                try (Connection connection = writing.pool.getConnection()) {
                    return dialect.scrub(connection);
                }
            });
        }
    }

    private <T> T on(Lane lane, Duration patience, Callable<T> work) {
        try {
            return lane.on(patience, work);
        } catch (TimeoutException e) {
            if (settings.isPostgres()) {
                away = true;
            }
            throw Failure.notThere();
        } catch (RejectedExecutionException full) {
            throw Failure.notThere();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.notThere();
        } catch (ExecutionException e) {
            throw thrown(lane, e);
        }
    }

    private RuntimeException thrown(Lane lane, ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (Failure.isUnwritable(failure)) {
            leaveStandby(failure);
            return lane == writing ? Failure.takesNothing(failure) : Failure.notThere(failure);
        }
        if (Failure.isConflict(failure)) {
            return Failure.notThere(failure);
        }
        if (Failure.isAway(failure)) {
            away = true;
            return Failure.notThere(failure);
        }
        return cause instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
    }

    /** For code that is not ours, on threads that nobody interrupts. */
    DataSource source() {
        return new WatchedSource(this::isWorkable, this::failed).of(writing.pool);
    }

    /** Whether recurring work that several processes share can be done: each step of it is written down. */
    boolean isWorkable() {
        return isReady() && !writable.isFailing();
    }

    /** After a failover a new connection may find the server that takes writes. */
    private void leaveStandby(Throwable failure) {
        if (Failure.isStandby(failure)) {
            writing.pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Of two who insert the same at once one is too late, and so is one of two who wait for each other. */
    private void failed(SQLException failure) {
        if (String.valueOf(failure.getSQLState()).startsWith("23") || Failure.isConflict(failure)) {
            return;
        }
        if (Failure.isAway(failure)) {
            away = true;
        } else if (Failure.isUnwritable(failure)) {
            leaveStandby(failure);
            writable.failed(Failure.takesNothing(failure));
        } else if (!away) {
            log.error("a statement failed: {}", Failure.code(failure));
        }
    }

    List<Lane> lanes() {
        return writing == reading ? List.of(writing) : List.of(reading, writing);
    }

    /** How many transactions that change nothing were begun. */
    public long reads() {
        return reads.get();
    }

    /** How many others were. */
    public long writes() {
        return writes.get();
    }

    /** How many connections are in use. */
    public int inUse() {
        return lanes().stream().mapToInt(Lane::inUse).sum();
    }

    /** How much work waits for a connection. */
    public int waiting() {
        return lanes().stream().mapToInt(Lane::waiting).sum();
    }

    @Override
    public void close() {
        away = true;
        lanes().forEach(Lane::close);
    }
}
