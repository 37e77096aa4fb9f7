package oncall.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * SQLite: a file with a write-ahead log beside it, which is on the disk before anybody hears of a commit
 * (https://sqlite.org/wal.html, https://sqlite.org/pragma.html#pragma_synchronous). One connection writes; those that
 * read see what was committed when they began, and wait for nobody.
 */
record SqliteDialect(Path file) implements Dialect {
    private static final int READERS = 4;
    /** For a copy that is being made from outside, in milliseconds. */
    private static final int BUSY = 3_000;
    /** So many are given back at once, some 10 MB: nobody waits behind it for long. */
    private static final int PAGES = 2_500;
    /** Bytes that the log keeps when it begins anew, and after how many pages of 4 KB that is: as soon as it has them. */
    private static final int LOG = 1 << 20;

    private static final int LOG_PAGES = 256;

    @Override
    public String migrations() {
        return "classpath:db/sqlite";
    }

    @Override
    public HikariConfig writing() {
        SQLiteConfig config = common();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(LOG_PAGES));
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return pool("oncall", 1, config);
    }

    @Override
    public Optional<HikariConfig> reading() {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        HikariConfig pool = pool("oncall-reading", READERS, config);
        pool.setReadOnly(true);
        return Optional.of(pool);
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY);
        config.setJournalSizeLimit(LOG);
        return config;
    }

    /** Connections to a file do not grow old. */
    private HikariConfig pool(String name, int connections, SQLiteConfig sqlite) {
        HikariConfig config = Lane.config(name, connections);
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setDataSourceProperties(sqlite.toProperties());
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        return config;
    }

    @Override
    public void look(Handle handle, DatabaseTime time) {
        handle.execute("select 1");
    }

    @Override
    public Object moment(Instant moment) {
        return moment.toEpochMilli();
    }

    /** Deleted rows are overwritten when they go; here their pages go, and the log in which they stood. */
    @Override
    public boolean scrub(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long before = free(statement);
            // A query would stop after its first row, which is one page.
            statement.executeUpdate("pragma incremental_vacuum(" + PAGES + ")");
            statement.executeUpdate("pragma wal_checkpoint(truncate)");
            long left = free(statement);
            return left > 0 && left < before;
        }
    }

    private static long free(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("pragma freelist_count")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
