package oncall.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A look into a database behind the program's back: all that is written in it, and statements of a test's own. */
public final class Tables {
    private final StoreSettings settings;

    public Tables(StoreSettings settings) {
        this.settings = settings;
    }

    /** Every value of every row of every table of ours, as text, behind its table and column. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String table : names()) {
            query("select * from " + table, row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    texts.add(table + "." + row.getMetaData().getColumnName(column) + " " + row.getString(column));
                }
            });
        }
        return texts;
    }

    /** The first column of the rows. */
    public List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        query(sql, row -> values.add(row.getString(1)));
        return values;
    }

    /** Ours and db-scheduler's, without Flyway's own. */
    public List<String> names() {
        return column(
                settings.isPostgres()
                        ? "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_name not like 'flyway%' order by table_name"
                        : "select name from sqlite_schema where type = 'table'"
                                + " and name not like 'flyway%' and name not like 'sqlite%' order by name");
    }

    /** How a moment is written in a statement. */
    public String moment(Instant moment) {
        return settings.isPostgres()
                ? "timestamp with time zone '" + moment + "'"
                : Long.toString(moment.toEpochMilli());
    }

    public int run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Empties every table, and begins the order of changes anew. */
    public void empty() {
        names().stream().filter(name -> !name.equals("change_order")).forEach(name -> run("delete from " + name));
        run("update change_order set last = 0");
    }

    public Connection connect() throws SQLException {
        Properties patience = new Properties();
        if (!settings.isPostgres()) {
            patience.setProperty("busy_timeout", "20000");
        }
        return DriverManager.getConnection(settings.url(), patience);
    }

    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, EachRow each) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.take(rows);
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
