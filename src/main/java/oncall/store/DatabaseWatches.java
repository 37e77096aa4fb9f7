package oncall.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Watches in table {@code watch}: a row for each kind; an empty object stands for everything. */
public final class DatabaseWatches implements Watches {
    private final Store store;

    private record Place(String channel, String object) {}

    DatabaseWatches(Store store) {
        this.store = store;
    }

    @Override
    public List<String> of(Optional<Arn> object, WatchKind kind) {
        return store.read(sql -> sql.select(
                        "select distinct channel from watch where object in (?, '') and kind = ? order by channel",
                        text(object),
                        kind.word())
                .mapTo(String.class)
                .list());
    }

    @Override
    public Turn turn(Watch wanted, Collection<WatchKind> among) {
        Place place = new Place(wanted.channel(), text(wanted.object()));
        return store.write(sql -> {
            Set<WatchKind> before = kinds(sql, place);
            among.stream().filter(kind -> !wanted.kinds().contains(kind)).forEach(kind -> end(sql, place, kind));
            wanted.kinds().forEach(kind -> add(sql, place, kind, wanted));
            return new Turn(before, kinds(sql, place));
        });
    }

    private static void end(Handle sql, Place place, WatchKind kind) {
        sql.execute(
                "delete from watch where channel = ? and object = ? and kind = ?",
                place.channel(),
                place.object(),
                kind.word());
    }

    private static void add(Handle sql, Place place, WatchKind kind, Watch wanted) {
        sql.execute(
                "insert into watch (channel, object, kind, watched_by, watched_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                place.channel(),
                place.object(),
                kind.word(),
                wanted.by(),
                wanted.at());
    }

    @Override
    public Set<WatchKind> unwatch(String channel, Optional<Arn> object) {
        Place place = new Place(channel, text(object));
        return store.write(sql -> {
            Set<WatchKind> before = kinds(sql, place);
            sql.execute("delete from watch where channel = ? and object = ?", place.channel(), place.object());
            return before;
        });
    }

    @Override
    public Set<WatchKind> kinds(String channel, Optional<Arn> object) {
        return store.read(sql -> kinds(sql, new Place(channel, text(object))));
    }

    private static Set<WatchKind> kinds(Handle sql, Place place) {
        return sql
                .select("select kind from watch where channel = ? and object = ?", place.channel(), place.object())
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(word -> WatchKind.of(word).stream())
                .collect(Collectors.collectingAndThen(Collectors.toSet(), WatchKind::set));
    }

    @Override
    public List<Watch> all() {
        Map<Place, List<Watch>> rows = new LinkedHashMap<>();
        store.read(sql -> sql.select("select * from watch order by channel, object, watched_at")
                        .map((RowView row) -> watch(row))
                        .list())
                .forEach(row -> rows.computeIfAbsent(
                                new Place(row.channel(), text(row.object())), place -> new ArrayList<>())
                        .add(row));
        return rows.values().stream()
                .map(DatabaseWatches::together)
                .filter(watch -> !watch.kinds().isEmpty())
                .toList();
    }

    private static Watch watch(RowView row) {
        return new Watch(
                row.getColumn("channel", String.class),
                Arn.parse(row.getColumn("object", String.class)),
                row.getColumn("watched_by", String.class),
                row.getColumn("watched_at", Instant.class),
                WatchKind.of(row.getColumn("kind", String.class)).stream().collect(Collectors.toSet()));
    }

    /** Of the rows of one watch the last says who had it watch. */
    private static Watch together(List<Watch> rows) {
        Watch last = rows.get(rows.size() - 1);
        return new Watch(
                last.channel(),
                last.object(),
                last.by(),
                last.at(),
                rows.stream().flatMap(row -> row.kinds().stream()).collect(Collectors.toSet()));
    }

    private static String text(Optional<Arn> object) {
        return object.map(Arn::value).orElse("");
    }
}
