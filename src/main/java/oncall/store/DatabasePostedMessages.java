package oncall.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.domain.Change;
import oncall.operations.port.PostedMessages;
import org.jdbi.v3.core.Handle;

/** Posted messages, in table {@code announcement}: the rows of one channel with the same {@code ts} are one. */
public final class DatabasePostedMessages implements PostedMessages {
    private static final String UNDONE = "a.state = 'POSTED' and a.posted_ts <> '' and not a.marked"
            + " and exists (select 1 from change undoing where undoing.undoes = a.change and undoing.state = 'APPLIED')";

    private final Store store;

    /** Where a message stands. */
    private record Place(String channel, String ts) {}

    DatabasePostedMessages(Store store) {
        this.store = store;
    }

    @Override
    public List<Posted> toBeMarked(int most) {
        return store.read(sql -> sql
                .createQuery("select distinct a.channel, a.posted_ts from announcement a where " + UNDONE
                        + " order by a.posted_ts, a.channel")
                .map((row, context) -> new Place(row.getString("channel"), row.getString("posted_ts")))
                .list()
                .stream()
                .flatMap(place -> posted(sql, place).stream())
                .limit(most)
                .toList());
    }

    /** Nothing where it tells of a change that only a newer version can read, and draw anew. */
    private Optional<Posted> posted(Handle sql, Place place) {
        List<Optional<Change>> changes = sql.createQuery(
                        "select c.document from announcement a join change c on c.id = a.change"
                                + " where a.channel = :channel and a.posted_ts = :ts order by a.sequence")
                .bind("channel", place.channel())
                .bind("ts", place.ts())
                .map((row, context) -> store.unread().value("change", row.getString("document"), Change.class))
                .list();
        if (changes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<String> undone = sql
                .createQuery("select a.change from announcement a where a.channel = :channel and a.posted_ts = :ts and "
                        + UNDONE)
                .bind("channel", place.channel())
                .bind("ts", place.ts())
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet());
        return Optional.of(new Posted(
                place.channel(),
                place.ts(),
                changes.stream().flatMap(Optional::stream).toList(),
                undone));
    }

    @Override
    public void marked(Posted message) {
        store.write(sql -> {
            message.undone()
                    .forEach(change -> sql.createUpdate(
                                    "update announcement set marked = true where channel = :channel and change = :change")
                            .bind("channel", message.channel())
                            .bind("change", change)
                            .execute());
            return message;
        });
    }
}
