package oncall.store;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Change;
import oncall.operations.Clocks;
import org.jdbi.v3.core.Handle;

/** What every table's class stands on. */
record Store(
        Database database, StoreSettings settings, Documents documents, Unread unread, HeldTurns turns, Clocks clocks) {
    Store(Database database, StoreSettings settings, Documents documents, HeldTurns turns, Clocks clocks) {
        this(database, settings, documents, new Unread(documents), turns, clocks);
    }

    /** Of all that is compared or waited for here. */
    InstantSource clock() {
        return clocks.real();
    }

    /** For a thread that answers a press. */
    <T> T readNow(Function<Handle, T> work) {
        return database.read(database.inAPress(), work);
    }

    /** For a thread that answers a press. */
    <T> T writeNow(Function<Handle, T> work) {
        return database.write(database.inAPress(), work);
    }

    /** For work that follows a press. */
    <T> T read(Function<Handle, T> work) {
        return database.read(Database.IN_WORK, work);
    }

    /** For work that follows a press. */
    <T> T write(Function<Handle, T> work) {
        return database.write(Database.IN_WORK, work);
    }

    /** The change in that document, where this version can read it. */
    Optional<Change> change(String document) {
        return unread.value("change", document, Change.class);
    }

    /** How many rows there are: a table, and which of it. */
    static int count(Handle sql, String which, Object... values) {
        return sql.select("select count(*) from " + which, values)
                .mapTo(Integer.class)
                .one();
    }
}
