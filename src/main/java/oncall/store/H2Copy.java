package oncall.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStoreException;

/** A copy of a database file, to be read to its last row. */
final class H2Copy {
    private final StoreSettings copy;

    H2Copy(StoreSettings copy) {
        this.copy = copy;
    }

    /** How many transactions it holds. Throws, with words, where a part of it cannot be read or brought up to date. */
    long commits() throws IOException {
        try (Connection connection = DriverManager.getConnection(Connections.h2(copy.url()), "sa", "")) {
            JdbcConnectionPool source = JdbcConnectionPool.create(Connections.h2(copy.url()), "sa", "");
            try {
                Schema.flyway(source).migrate();
            } finally {
                source.dispose();
            }
            return read(connection);
        } catch (FlywayValidateException e) {
            throw new IOException(Schema.CHANGED_BY_OTHERS, e);
        } catch (FlywayException | SQLException | MVStoreException e) {
            throw new IOException(Failure.damaged(copy.place().replaceFirst("\\.check$", ""), e), e);
        }
    }

    private static long read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            rows.getString(column);
                        }
                    }
                }
            }
            try (ResultSet row = statement.executeQuery("select made from commits")) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
