package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Types;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One set of statements serves both databases, so both have the same tables. */
final class DialectsTest {
    @Test
    void both_databases_have_the_same_tables_and_columns() throws Exception {
        assertThat(columns(Kind.SQLITE)).isEqualTo(columns(Kind.POSTGRESQL)).containsKey("change.document");
    }

    /** Each column's kind of value, and whether it may be missing. */
    private static Map<String, String> columns(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh();
        Map<String, String> columns = new TreeMap<>();
        try (Database database = Kind.open(settings);
                Connection connection = new Tables(settings).connect()) {
            assertThat(database.isReady()).isTrue();
            DatabaseMetaData meta = connection.getMetaData();
            for (String table : new Tables(settings).names()) {
                // db-scheduler's own; the schedule of a file is in memory.
                if (table.equals("scheduled_tasks")) {
                    continue;
                }
                try (ResultSet column = meta.getColumns(null, null, table, null)) {
                    while (column.next()) {
                        columns.put(table + "." + column.getString("COLUMN_NAME"), kindOf(column.getInt("DATA_TYPE")));
                    }
                }
            }
        }
        return columns;
    }

    /** Moments and truths are numbers in SQLite. */
    private static String kindOf(int type) {
        return switch (type) {
            case Types.VARCHAR, Types.CLOB -> "text";
            case Types.INTEGER,
                    Types.BIGINT,
                    Types.TIMESTAMP,
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.BIT,
                    Types.BOOLEAN -> "number";
            default -> throw new AssertionError("type " + type);
        };
    }
}
