package oncall.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;

/** Watches in table {@code watch}, where an empty object stands for everything, and kinds are named one after the other. */
public final class DatabaseWatches implements Watches {
    private final Store store;

    DatabaseWatches(Store store) {
        this.store = store;
    }

    @Override
    public List<String> of(Optional<Arn> object) {
        return of(object, WatchKind.CHANGES);
    }

    @Override
    public List<String> of(Optional<Arn> object, WatchKind kind) {
        return store.read(sql -> sql.select(
                        "select distinct channel from watch where object in (?, '') and ',' || kinds || ',' like ?"
                                + " order by channel",
                        text(object),
                        "%," + kind + ",%")
                .mapTo(String.class)
                .list());
    }

    @Override
    public boolean watch(Watch wanted) {
        return store.write(sql -> sql.execute(
                        "insert into watch (channel, object, watched_by, watched_at, kinds) values (?, ?, ?, ?, ?)"
                                + " on conflict (channel, object) do update set kinds = excluded.kinds"
                                + " where watch.kinds <> excluded.kinds",
                        wanted.channel(),
                        text(wanted.object()),
                        wanted.by(),
                        wanted.at(),
                        text(wanted.kinds()))
                == 1);
    }

    @Override
    public boolean unwatch(String channel, Optional<Arn> object) {
        return store.write(
                sql -> sql.execute("delete from watch where channel = ? and object = ?", channel, text(object)) == 1);
    }

    @Override
    public List<Watch> all() {
        return store.read(sql -> sql.select(
                        "select channel, nullif(object, '') as object, watched_by, watched_at, kinds"
                                + " from watch order by channel, watch.object")
                .map(row -> new Watch(
                        row.getColumn("channel", String.class),
                        Optional.ofNullable(row.getColumn("object", Arn.class)),
                        row.getColumn("watched_by", String.class),
                        row.getColumn("watched_at", Instant.class),
                        kinds(row.getColumn("kinds", String.class))))
                .list());
    }

    private static String text(Optional<Arn> object) {
        return object.map(Arn::value).orElse("");
    }

    private static String text(Set<WatchKind> kinds) {
        return new TreeSet<>(kinds).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** What only a newer version knows is nothing to this one. */
    private static Set<WatchKind> kinds(String text) {
        return Arrays.stream(WatchKind.values())
                .filter(kind -> List.of(text.split(",")).contains(kind.name()))
                .collect(Collectors.toSet());
    }
}
