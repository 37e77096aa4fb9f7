package oncall.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables to the shape that this program knows. */
final class Schema {
    static final String CHANGED_BY_OTHERS =
            "The database's tables are not those that this version of oncall makes: they were changed by a newer"
                    + " version, or by hand. Start that version, or restore a backup. Nothing was changed.";

    private Schema() {}

    /** Throws {@link UnusableDatabase} where a newer program, or a hand, has changed them. */
    static void migrate(DataSource source, Dialect dialect) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(dialect.migrations())
                    .ignoreMigrationPatterns(new String[0])
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new UnusableDatabase(CHANGED_BY_OTHERS, e);
        } catch (FlywayException e) {
            if (Failure.isAway(e) || Failure.isUnwritable(e)) {
                throw e;
            }
            throw new UnusableDatabase(
                    "The database's tables cannot be brought up to date (" + Failure.code(e)
                            + "). Is the user allowed to create tables, and is the schema ours alone?",
                    e);
        }
    }
}
