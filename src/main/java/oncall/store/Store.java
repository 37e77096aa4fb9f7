package oncall.store;

import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What every table's class stands on. */
record Store(Database database, StoreSettings settings, Documents documents, HeldTurns turns, InstantSource clock) {
    /** For a thread that answers a press. */
    <T> T quick(Function<Handle, T> work) {
        return database.ask(database.inAPress(), work);
    }

    /** For work that follows a press. */
    <T> T patient(Function<Handle, T> work) {
        return database.ask(Database.IN_WORK, work);
    }
}
