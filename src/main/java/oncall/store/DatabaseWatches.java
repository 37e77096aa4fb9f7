package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.port.Watches;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Watches in table {@code watch}, where an empty object stands for everything. */
public final class DatabaseWatches implements Watches {
    private static final RowMapper<Watch> WATCH = ConstructorMapper.of(Watch.class);

    private final Store store;

    DatabaseWatches(Store store) {
        this.store = store;
    }

    @Override
    public List<String> of(Optional<Arn> object) {
        return store.read(sql -> sql.select(
                        "select distinct channel from watch where object in (?, '') order by channel", text(object))
                .mapTo(String.class)
                .list());
    }

    @Override
    public boolean watch(Watch wanted) {
        return store.write(sql -> sql.execute(
                        "insert into watch (channel, object, watched_by, watched_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        wanted.channel(),
                        text(wanted.object()),
                        wanted.by(),
                        wanted.at())
                == 1);
    }

    @Override
    public boolean unwatch(String channel, Optional<Arn> object) {
        return store.write(
                sql -> sql.execute("delete from watch where channel = ? and object = ?", channel, text(object)) == 1);
    }

    @Override
    public List<Watch> all() {
        return store.read(sql -> sql.select("select channel, nullif(object, '') as object, watched_by as \"by\","
                        + " watched_at as \"at\" from watch order by channel, watch.object")
                .map(WATCH)
                .list());
    }

    private static String text(Optional<Arn> object) {
        return object.map(Arn::value).orElse("");
    }
}
