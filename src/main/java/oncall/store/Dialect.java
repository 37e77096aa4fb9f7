package oncall.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What SQLite and PostgreSQL do not have in common: how they are reached, their tables, moments, locks and old pages. */
interface Dialect {
    /** Where the migrations are that make the tables. */
    String migrations();

    /** Connections that may write. */
    HikariConfig writing();

    /** Connections that never write, and do not wait for those that do; nothing where one kind does for both. */
    Optional<HikariConfig> reading();

    /** Asks whether it answers; several processes that share it have its time in common. */
    void look(Handle handle, DatabaseTime time);

    /** How a moment is bound; {@link Columns} reads it. */
    Object moment(Instant moment);

    /** Ends a query whose rows are to be changed in the same transaction by nobody else. */
    default String forUpdate() {
        return "";
    }

    /** Until the end of the transaction nobody else's changes this table; who only reads it goes on. */
    default void keepToOneself(Handle sql, String table) {}

    /** Gives back some of the room that old rows took, with nothing of them left in it; whether there is more of it. */
    default boolean scrub(Connection connection) throws SQLException {
        return false;
    }

    static Dialect of(StoreSettings settings) {
        return settings.file().<Dialect>map(SqliteDialect::new).orElseGet(() -> new PostgresDialect(settings.url()));
    }
}
