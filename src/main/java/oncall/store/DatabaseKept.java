package oncall.store;

import java.util.Optional;
import oncall.operations.Refused;
import oncall.operations.port.Kept;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What any replica finds: sealed in table {@code kept}. Without a key, or while the database does not answer, this
 * process alone keeps it.
 */
public final class DatabaseKept<T extends Record> implements Kept<T> {
    private static final Logger log = LoggerFactory.getLogger(DatabaseKept.class);
    private static final RowMapper<Row> ROW = ConstructorMapper.of(Row.class);

    private final Store store;
    private final String kind;
    private final Seal seal;
    private final Packing<T> packing;
    private final MemoryKept<T> here;

    /** A person's. */
    private record Row(String id, String sealed) {}

    /** @param kind of which everybody may have one */
    DatabaseKept(Store store, String kind, Class<T> type) {
        this.store = store;
        this.kind = kind;
        this.seal = new Seal(store.settings().keys());
        this.packing = new Packing<>(type);
        this.here = new MemoryKept<>(store.clock(), type);
    }

    @Override
    public String keep(String userId, String id, T value) {
        Optional<String> sealed = seal.close(packing.pack(value), owner(userId, id));
        if (sealed.isEmpty() || !written(userId, id, sealed.get())) {
            return here.keep(userId, id, value);
        }
        here.drop(userId);
        return id;
    }

    @Override
    public void renew(String userId, String id, T value) {
        if (MemoryKept.gave(id)) {
            here.renew(userId, id, value);
            return;
        }
        seal.close(packing.pack(value), owner(userId, id)).ifPresent(closed -> {
            try {
                store.write(sql -> sql.execute(
                        "update kept set sealed = ?, weight = ? where user_id = ? and kind = ? and id = ?",
                        closed,
                        closed.length(),
                        userId,
                        kind,
                        id));
            } catch (Refused e) {
                log.warn("a {} stays as it was: {}", kind, e.reason());
            }
        });
    }

    private boolean written(String userId, String id, String sealed) {
        try {
            return store.write(sql -> write(sql, userId, id, sealed));
        } catch (Refused e) {
            log.warn("a {} is kept by this process alone: {}", kind, e.reason());
            return false;
        }
    }

    private boolean write(Handle sql, String userId, String id, String sealed) {
        // Two who removed each other's would wait for each other.
        store.database().dialect.keepToOneself(sql, "kept");
        sql.execute(
                "insert into kept (user_id, kind, id, kept_at, weight, sealed) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (user_id, kind) do update set id = excluded.id, kept_at = excluded.kept_at,"
                        + " weight = excluded.weight, sealed = excluded.sealed",
                userId,
                kind,
                id,
                store.clock().instant(),
                sealed.length(),
                sealed);
        sql.execute(
                "delete from kept where kept_at <= ?", store.clock().instant().minus(TIME));
        sql.execute(
                "delete from kept where kind = ? and id <> ? and id in (select id from (select id, sum(weight) over"
                        + " (order by case id when ? then 0 else 1 end, kept_at desc, id) as weight"
                        + " from kept where kind = ?) newest where weight > ?)",
                kind,
                id,
                id,
                kind,
                MOST);
        return true;
    }

    @Override
    public Found<T> find(String userId, String id) {
        return MemoryKept.gave(id) ? here.find(userId, id) : opened(userId, id, store.readNow(sql -> row(sql, userId)));
    }

    @Override
    public Found<T> take(String userId, String id) {
        return MemoryKept.gave(id)
                ? here.take(userId, id)
                : opened(userId, id, store.writeNow(sql -> taken(sql, userId, id)));
    }

    private Optional<Row> row(Handle sql, String userId) {
        return sql.select(
                        "select id, sealed from kept where user_id = ? and kind = ? and kept_at > ?",
                        userId,
                        kind,
                        store.clock().instant().minus(TIME))
                .map(ROW)
                .findOne();
    }

    /** Of two at once, both of whom have read the row, one removes it. */
    private Optional<Row> taken(Handle sql, String userId, String id) {
        return row(sql, userId)
                .filter(row -> !row.id().equals(id)
                        || sql.execute("delete from kept where user_id = ? and kind = ? and id = ?", userId, kind, id)
                                == 1);
    }

    /** What another key sealed, or another version wrote, is another process's. */
    private Found<T> opened(String userId, String id, Optional<Row> row) {
        if (row.isEmpty()) {
            return new Missing<>(Why.GONE);
        }
        if (!row.get().id().equals(id)) {
            return new Missing<>(Why.REPLACED);
        }
        return seal.opened(row.get().sealed(), owner(userId, id))
                .flatMap(packing::unpack)
                .<Found<T>>map(Here::new)
                .orElseGet(() -> new Missing<>(Why.ELSEWHERE));
    }

    private String owner(String userId, String id) {
        return kind + " " + userId + " " + id;
    }
}
