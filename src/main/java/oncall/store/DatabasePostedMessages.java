package oncall.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.operations.port.Notice;
import oncall.operations.port.PostedMessages;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

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
                .select("select distinct a.channel, a.posted_ts as ts from announcement a where " + UNDONE
                        + " order by ts, a.channel")
                .map(ConstructorMapper.of(Place.class))
                .list()
                .stream()
                .flatMap(place -> posted(sql, place).stream())
                .limit(most)
                .toList());
    }

    /** Nothing where it tells of a change that only a newer version can read, and draw anew. */
    private Optional<Posted> posted(Handle sql, Place place) {
        List<Optional<Notice>> notices = sql.select(
                        "select a.change, a.notice, c.document from announcement a"
                                + " left join change c on c.id = a.change"
                                + " where a.channel = ? and a.posted_ts = ? order by a.sequence",
                        place.channel(),
                        place.ts())
                .map(store::notice)
                .list();
        if (notices.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<String> undone = sql.select(
                        "select a.change from announcement a where a.channel = ? and a.posted_ts = ? and " + UNDONE,
                        place.channel(),
                        place.ts())
                .mapTo(String.class)
                .set();
        return Optional.of(new Posted(
                place.channel(),
                place.ts(),
                notices.stream().flatMap(Optional::stream).toList(),
                undone));
    }

    @Override
    public void marked(Posted message) {
        store.write(sql -> message.undone().stream()
                .mapToInt(change -> sql.execute(
                        "update announcement set marked = true where channel = ? and change = ?",
                        message.channel(),
                        change))
                .sum());
    }
}
