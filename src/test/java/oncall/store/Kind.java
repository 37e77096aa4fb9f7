package oncall.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/** The two databases that one contract holds for. */
enum Kind {
    SQLITE(StoreSettings::temporary),
    POSTGRESQL(() -> StoreSettings.of(Postgres.database()));

    @SuppressWarnings("ImmutableEnumChecker") // Makes a new database each time.
    private final Supplier<StoreSettings> fresh;

    Kind(Supplier<StoreSettings> fresh) {
        this.fresh = fresh;
    }

    /** A database with nothing in it, not even tables, that busy machines may take their time with. */
    StoreSettings fresh() {
        return patient(fresh.get());
    }

    static StoreSettings patient(StoreSettings settings) {
        return settings.withPress(Duration.ofSeconds(3));
    }

    /** With the tables in it. */
    static Database open(StoreSettings settings) {
        try {
            Database database = Database.open(settings);
            if (!database.look()) {
                throw new AssertionError("The database is not there.");
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
