package oncall.store;

import java.time.Duration;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One instance of the program on a database of either kind, which is empty at first. */
abstract class StoreTest {
    final SettableClock clock = new SettableClock();
    final StoreSettings settings;
    Database database;
    Stored stored;

    StoreTest(Kind kind) {
        this.settings = kind.fresh();
    }

    @BeforeEach
    void open() {
        database = Kind.open(settings);
        stored = another(database);
    }

    /** What another replica would hold. */
    Stored another(Database its) {
        return new Stored(its, settings, Duration.ofSeconds(10), clock);
    }

    Tables tables() {
        return new Tables(settings);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
