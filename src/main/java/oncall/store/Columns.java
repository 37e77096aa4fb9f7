package oncall.store;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import oncall.domain.Arn;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Our values as they stand in a row: ARNs as texts, moments as whole milliseconds in SQLite, with a zone in PostgreSQL. */
record Columns(Dialect dialect) implements JdbiPlugin {
    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument((ArgumentFactory) this::argument);
        jdbi.registerColumnMapper(Instant.class, Columns::moment);
        jdbi.registerColumnMapper(Arn.class, Columns::arn);
    }

    private Optional<Argument> argument(Type type, Object value, ConfigRegistry config) {
        if (value instanceof Instant moment) {
            return Optional.of(bound(dialect.moment(moment)));
        }
        return value instanceof Arn arn ? Optional.of(bound(arn.value())) : Optional.empty();
    }

    private static Argument bound(Object value) {
        return (position, statement, context) -> statement.setObject(position, value);
    }

    private static @Nullable Instant moment(ResultSet row, int column, StatementContext context) throws SQLException {
        Object kept = row.getObject(column);
        if (kept == null) {
            return null;
        }
        return kept instanceof Number millis
                ? Instant.ofEpochMilli(millis.longValue())
                : row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Arn arn(ResultSet row, int column, StatementContext context) throws SQLException {
        String kept = row.getString(column);
        return kept == null ? null : new Arn(kept);
    }
}
