package oncall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.port.Watches;
import org.jdbi.v3.core.statement.StatementContext;

/** Watches in table {@code watch}, where an empty object stands for everything. */
public final class DatabaseWatches implements Watches {
    private static final String EVERYTHING = "";

    private final Store store;

    DatabaseWatches(Store store) {
        this.store = store;
    }

    @Override
    public List<String> of(Optional<Arn> object) {
        return store.read(sql -> sql.createQuery("select distinct channel from watch"
                        + " where object = :object or object = :everything order by channel")
                .bind("object", text(object))
                .bind("everything", EVERYTHING)
                .mapTo(String.class)
                .list());
    }

    @Override
    public boolean watch(Watch wanted) {
        return store.write(sql -> sql.createUpdate("insert into watch (channel, object, watched_by, watched_at)"
                                + " values (:channel, :object, :by, :at) on conflict do nothing")
                        .bind("channel", wanted.channel())
                        .bind("object", text(wanted.object()))
                        .bind("by", wanted.by())
                        .bind("at", wanted.at())
                        .execute()
                == 1);
    }

    @Override
    public boolean unwatch(String channel, Optional<Arn> object) {
        return store.write(sql -> sql.createUpdate("delete from watch where channel = :channel and object = :object")
                        .bind("channel", channel)
                        .bind("object", text(object))
                        .execute()
                == 1);
    }

    @Override
    public List<Watch> all() {
        return store.read(sql -> sql.createQuery("select * from watch order by channel, object")
                .map(DatabaseWatches::watch)
                .list());
    }

    private static String text(Optional<Arn> object) {
        return object.map(Arn::value).orElse(EVERYTHING);
    }

    private static Watch watch(ResultSet row, StatementContext context) throws SQLException {
        return new Watch(
                row.getString("channel"),
                Optional.of(row.getString("object"))
                        .filter(text -> !text.equals(EVERYTHING))
                        .map(Arn::new),
                row.getString("watched_by"),
                Times.read(row, "watched_at"));
    }
}
