package oncall.store;

import com.zaxxer.hikari.HikariConfig;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How connections are opened, so that none waits for long and both kinds of database understand the same SQL. */
final class Connections {
    private Connections() {}

    static HikariConfig config(StoreSettings settings, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("oncall");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        if (settings.isPostgres()) {
            config.setJdbcUrl(settings.url());
            config.addDataSourceProperty("ApplicationName", "oncall");
            config.addDataSourceProperty("connectTimeout", "2");
            config.addDataSourceProperty("loginTimeout", "4");
            config.addDataSourceProperty("socketTimeout", "10");
            config.addDataSourceProperty("cancelSignalTimeout", "2");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.setConnectionInitSql("set statement_timeout = 5000; set lock_timeout = 3000;"
                    + " set idle_in_transaction_session_timeout = 10000");
        } else {
            config.setJdbcUrl(h2(settings.url()));
            config.setUsername("sa");
            config.setPassword("");
        }
        return config;
    }

    /** What the address does not say itself. */
    static String h2(String url) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("MODE", "PostgreSQL");
        wanted.put("DATABASE_TO_LOWER", "TRUE");
        wanted.put("DEFAULT_NULL_ORDERING", "HIGH");
        wanted.put("DB_CLOSE_ON_EXIT", "FALSE");
        wanted.put("LOCK_TIMEOUT", "3000");
        wanted.put("WRITE_DELAY", "0");
        StringBuilder whole = new StringBuilder(url);
        String said = url.toUpperCase(Locale.ROOT);
        wanted.forEach((name, value) -> {
            if (!said.contains(";" + name + "=")) {
                whole.append(';').append(name).append('=').append(value);
            }
        });
        return whole.toString();
    }
}
