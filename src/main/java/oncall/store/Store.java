package oncall.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.Clocks;
import oncall.operations.port.Notice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * What every table's class stands on.
 *
 * @param turns that this process holds: of each object one at most, with a name that tells its holder from all others
 */
record Store(
        Database database,
        StoreSettings settings,
        Documents documents,
        Unread unread,
        Map<Arn, String> turns,
        Clocks clocks) {
    static Store of(Database database, StoreSettings settings, Clocks clocks) {
        Documents documents = new Documents(new Seal(settings.keys()));
        return new Store(database, settings, documents, new Unread(documents), new ConcurrentHashMap<>(), clocks);
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

    /** What a row tells; those of earlier versions tell of a change and of nothing beside. */
    Optional<Notice> notice(RowView row) {
        Optional<Told> told = Optional.ofNullable(row.getColumn("notice", String.class))
                .map(text -> unread.value("announcement", text, Told.class))
                .orElseGet(() -> Optional.of(new Told.Changed(List.of())));
        return told.flatMap(it -> it.notice(
                row.getColumn("change", String.class),
                Optional.ofNullable(row.getColumn("document", String.class)).flatMap(this::change)));
    }

    /** How many rows there are: a table, and which of it. */
    static int count(Handle sql, String which, Object... values) {
        return sql.select("select count(*) from " + which, values)
                .mapTo(Integer.class)
                .one();
    }
}
