package oncall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Moments as they stand in a row: whole milliseconds in SQLite, microseconds with their zone in PostgreSQL. */
final class Times {
    private Times() {}

    static Instant read(ResultSet row, String column) throws SQLException {
        return find(row, column).orElseThrow(() -> new SQLException("A moment is missing: " + column));
    }

    static Optional<Instant> find(ResultSet row, String column) throws SQLException {
        Object kept = row.getObject(column);
        if (kept == null) {
            return Optional.empty();
        }
        return Optional.of(
                kept instanceof Number millis
                        ? Instant.ofEpochMilli(millis.longValue())
                        : row.getObject(column, OffsetDateTime.class).toInstant());
    }
}
