package oncall.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Connections of one kind, and the threads that use them, so that whoever waits may give up. */
final class Lane implements AutoCloseable {
    /** Whatever more a pool holds is for others' code. */
    static final int THREADS = 8;

    private static final int WAITING = 400;
    private static final Duration ENDING = Duration.ofMillis(500);

    private final ThreadPoolExecutor threads;
    /** How much had been done when somebody gave up waiting. */
    private volatile long givenUp = -1;

    final HikariDataSource pool;
    final Jdbi jdbi;

    Lane(HikariConfig config, Dialect dialect) {
        int size = Math.min(THREADS, config.getMaximumPoolSize());
        this.threads = new ThreadPoolExecutor(
                size,
                size,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                SteadyThreads.named(config.getPoolName() + "-database"));
        threads.allowCoreThreadTimeOut(true);
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool).installPlugin(new Columns(dialect));
        // What is stored stands in no message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /** What all pools have in common; none of them waits for long. */
    static HikariConfig config(String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        return config;
    }

    /** Work that took too long may end later; nobody interrupts it. */
    <T> T on(Duration patience, Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        threads.execute(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(false);
            givenUp = threads.getCompletedTaskCount();
            throw e;
        }
    }

    /** Whether every thread is busy, and nothing has come to an end since somebody gave up: who waits too, waits in vain. */
    boolean isStuck() {
        return givenUp == threads.getCompletedTaskCount() && threads.getActiveCount() == threads.getCorePoolSize();
    }

    int inUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    int waiting() {
        return threads.getQueue().size();
    }

    /** Waits a moment for what is being done. */
    @Override
    public void close() {
        SteadyThreads.end(threads, ENDING);
        pool.close();
    }
}
