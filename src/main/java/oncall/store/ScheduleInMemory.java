package oncall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The rows of a schedule that nobody shares: a database file is one process's alone, and is not to be written to twice a
 * second only to remember when to look again.
 */
final class ScheduleInMemory implements AutoCloseable {
    private final JdbcConnectionPool pool;
    /** The rows live as long as one connection to them. */
    private final Connection kept;

    private ScheduleInMemory(JdbcConnectionPool pool, Connection kept) {
        this.pool = pool;
        this.kept = kept;
    }

    static ScheduleInMemory open(int connections) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create(Connections.h2(StoreSettings.H2 + "mem:" + UUID.randomUUID()), "sa", "");
        pool.setMaxConnections(connections + 1);
        try {
            Connection kept = pool.getConnection();
            try (Statement statement = kept.createStatement()) {
                statement.execute("runscript from 'classpath:db/schedule.sql'");
            }
            return new ScheduleInMemory(pool, kept);
        } catch (SQLException e) {
            throw new IllegalStateException("A database in memory does not open.", e);
        }
    }

    DataSource source() {
        return pool;
    }

    @Override
    public void close() throws SQLException {
        kept.close();
        pool.dispose();
    }
}
