package oncall.store;

import com.zaxxer.hikari.HikariConfig;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** PostgreSQL: a server that several replicas share, and that does not let one wait for long. */
record PostgresDialect(String url) implements Dialect {
    @Override
    public String migrations() {
        return "classpath:db/postgresql";
    }

    @Override
    public HikariConfig writing() {
        HikariConfig config = Lane.config("oncall", Lane.THREADS + DatabaseSchedule.CONNECTIONS);
        config.setJdbcUrl(url);
        config.addDataSourceProperty("ApplicationName", "oncall");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("loginTimeout", "4");
        config.addDataSourceProperty("socketTimeout", "10");
        config.addDataSourceProperty("cancelSignalTimeout", "2");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setConnectionInitSql("set statement_timeout = 5000; set lock_timeout = 3000;"
                + " set idle_in_transaction_session_timeout = 10000");
        return config;
    }

    @Override
    public Optional<HikariConfig> reading() {
        return Optional.empty();
    }

    @Override
    public void look(Handle handle, DatabaseTime time) {
        time.learn(() ->
                handle.select("select clock_timestamp()").mapTo(Instant.class).one());
    }

    /** To the microsecond, in UTC. */
    @Override
    public Object moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    @Override
    public String forUpdate() {
        return " for update";
    }

    @Override
    public void keepToOneself(Handle sql, String table) {
        sql.execute("lock table " + table + " in exclusive mode");
    }
}
