package oncall.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the database. Nobody waits for it longer than they said: the work runs on threads of its own, which
 * nobody interrupts (H2 would lose its file), and whoever waited too long is refused, and what they asked for is taken
 * back. Once it was found away,
 * everybody is refused at once until {@link #look} finds it again.
 */
public final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    /** Of a thread that answers a press. */
    private static final Duration IN_A_PRESS = Duration.ofMillis(450);
    /** The same where the database is a part of this process: it is slow only where everything is. */
    private static final Duration IN_A_PRESS_HERE = Duration.ofSeconds(2);
    /** Of work that follows a press, and of recurring work. */
    static final Duration IN_WORK = Duration.ofSeconds(5);

    private static final int CONNECTIONS = 8;
    private static final int WAITING = 400;

    private final StoreSettings settings;
    private final ThreadPoolExecutor threads;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Optional<H2File> file;
    /** Of H2's databases, which end with their last connection. */
    private Optional<Connection> kept = Optional.empty();

    private volatile boolean migrated;
    private volatile boolean away = true;

    private Database(StoreSettings settings, Optional<H2File> file) {
        this.settings = settings;
        this.file = file;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                CONNECTIONS, CONNECTIONS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "database-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        this.pool = new HikariDataSource(Connections.config(settings, CONNECTIONS + DatabaseSchedule.CONNECTIONS));
        this.jdbi = Jdbi.create(pool);
        // What is stored stands in no message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /**
     * A file of H2's is checked and brought up to date before this returns; a PostgreSQL is asked nothing yet. Throws,
     * with words, where the file cannot be used.
     */
    public static Database open(StoreSettings settings) throws IOException {
        Optional<H2File> file = claimed(settings);
        Database database = new Database(settings, file);
        if (!settings.isPostgres()) {
            try {
                database.kept = Optional.of(DriverManager.getConnection(Connections.h2(settings.url()), "sa", ""));
                database.migrate();
            } catch (UnusableDatabase e) {
                database.close();
                throw new IOException(e.words(), e);
            } catch (SQLException e) {
                database.close();
                throw new IOException(Failure.unopened(settings.place(), e), e);
            }
        }
        return database;
    }

    private static Optional<H2File> claimed(StoreSettings settings) throws IOException {
        Optional<Path> place = settings.file();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        H2File file = H2File.claim(place.get());
        try {
            file.check(settings);
            return Optional.of(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Whether it answers now; brings the schema up to date where that was not done yet. For one thread at a time.
     *
     * @throws UnusableDatabase where it answers and never will be of use
     */
    public boolean look() {
        try {
            on(IN_WORK, () -> {
                if (!migrated) {
                    migrate();
                }
                return jdbi.withHandle(
                        handle -> handle.select("select 1").mapTo(Integer.class).one());
            });
            if (away) {
                log.info("the database answers: {}", settings.place());
            }
            away = false;
        } catch (UnusableDatabase e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("the database does not answer: {}", Failure.code(e));
            away = true;
        }
        return !away;
    }

    private void migrate() {
        Schema.migrate(pool);
        jdbi.inTransaction(handle -> SealingKeys.note(handle, settings.key()))
                .ifPresent(words -> log.warn("{}", words));
        migrated = true;
        away = false;
    }

    /** Whether it answered when it was last asked. */
    public boolean isReady() {
        return migrated && !away;
    }

    /** How long a thread that answers a press may wait. */
    Duration inAPress() {
        return settings.isPostgres() ? IN_A_PRESS : IN_A_PRESS_HERE;
    }

    /** One transaction; what it throws takes everything back. */
    <T> T ask(Duration patience, Function<Handle, T> work) {
        if (!isReady()) {
            throw Failure.notThere();
        }
        AtomicBoolean givenUp = new AtomicBoolean();
        try {
            return on(patience, () -> transaction(whileAwaited(work, givenUp)));
        } finally {
            givenUp.set(true);
        }
    }

    /** Whoever was told that it did not work finds nothing of it afterwards. */
    private static <T> Function<Handle, T> whileAwaited(Function<Handle, T> work, AtomicBoolean givenUp) {
        return handle -> {
            T done = work.apply(handle);
            if (givenUp.get()) {
                throw Failure.notThere();
            }
            return done;
        };
    }

    /** What was written to a file is counted, before anybody hears that it is there. */
    private <T> T transaction(Function<Handle, T> work) {
        if (file.isEmpty()) {
            return jdbi.inTransaction(work::apply);
        }
        long[] commits = {0};
        T result = jdbi.inTransaction(handle -> {
            T done = work.apply(handle);
            commits[0] = H2Session.hasWritten(handle) ? counted(handle) : 0;
            return done;
        });
        file.get().committed(commits[0]);
        return result;
    }

    private static long counted(Handle handle) {
        handle.execute("update commits set made = made + 1 where id = 1");
        return handle.select("select made from commits where id = 1")
                .mapTo(Long.class)
                .one();
    }

    /** Gives back the room that old rows took in a file. */
    void compact() {
        if (file.isPresent()) {
            on(IN_WORK, () -> jdbi.withHandle(H2Session::compact));
        }
    }

    private <T> T on(Duration patience, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            threads.execute(task);
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(false);
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
            throw thrown(e);
        }
    }

    private RuntimeException thrown(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (Failure.isAway(failure)) {
            away = true;
            return Failure.notThere(failure);
        }
        return cause instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
    }

    /** For code that is not ours, on threads that nobody interrupts. */
    DataSource source() {
        return WatchedSource.of(pool, this::isReady, this::failed);
    }

    /** Of two who insert the same at once one is too late. */
    private void failed(SQLException failure) {
        if (String.valueOf(failure.getSQLState()).startsWith("23")) {
            return;
        }
        if (Failure.isAway(failure)) {
            away = true;
        } else if (!away) {
            log.error("a statement failed: {}", Failure.code(failure));
        }
    }

    /** How many connections are in use. */
    public int inUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** How much work waits for a connection. */
    public int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        away = true;
        threads.shutdown();
        try {
            threads.awaitTermination(IN_WORK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.close();
        try {
            if (kept.isPresent()) {
                kept.get().close();
            }
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (SQLException | IOException e) {
            log.warn("the database was not closed: {}", Failure.code(e));
        }
    }
}
