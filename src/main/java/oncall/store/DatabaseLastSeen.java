package oncall.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.port.Announcement;
import oncall.operations.port.LastSeen;
import org.jdbi.v3.core.Handle;

/** Tables {@code last_seen} and {@code account_look}. */
public final class DatabaseLastSeen implements LastSeen {
    private static final Map<String, Class<? extends Subject>> KINDS = Arrays.stream(
                    Subject.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, type -> type.asSubclass(Subject.class)));

    /** Objects asked for in one statement. */
    private static final int AT_ONCE = 500;

    private final Store store;
    private final SeenRows seen;
    private final ChangeRows changes;

    DatabaseLastSeen(Store store) {
        this.store = store;
        this.seen = new SeenRows(store);
        this.changes = new ChangeRows(store);
    }

    @Override
    public long mark() {
        return store.read(ChangeRows::last);
    }

    @Override
    public Optional<Seen> of(Arn object) {
        return store.read(sql -> seen.find(sql, object));
    }

    @Override
    public Map<Arn, Seen> of(Collection<Arn> objects) {
        List<Arn> keys = objects.stream().distinct().toList();
        return store.read(sql -> {
            Map<Arn, Seen> all = new HashMap<>();
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                seen.find(sql, keys.subList(from, Math.min(from + AT_ONCE, keys.size())))
                        .forEach(one -> all.put(one.snapshot().arn(), one));
            }
            return all;
        });
    }

    @Override
    public Map<Arn, Class<? extends Subject>> objects() {
        return store.read(sql -> sql.select("select object, kind from last_seen")
                .reduceRows(new HashMap<Arn, Class<? extends Subject>>(), (all, row) -> {
                    Optional.ofNullable(KINDS.get(row.getColumn("kind", String.class)))
                            .ifPresent(kind -> all.put(row.getColumn("object", Arn.class), kind));
                    return all;
                }));
    }

    @Override
    public boolean remember(Subject present, long mark, Instant at) {
        return unlessTouched(present.arn(), present.name(), mark, sql -> seen.merge(sql, present, at));
    }

    @Override
    public boolean outside(Change applied, List<Announcement> announcements, long mark) {
        Arn object =
                applied.object().orElseThrow(() -> new IllegalArgumentException("An outside change has an object."));
        return unlessTouched(object, applied.name(), mark, sql -> {
            changes.insert(sql, applied, Optional.empty());
            changes.apply(sql, applied, announcements);
        });
    }

    private boolean unlessTouched(Arn object, String name, long mark, Consumer<Handle> work) {
        return store.write(sql -> {
            ChangeRows.lockOrder(sql);
            boolean touched = isTouched(sql, object, name, mark);
            if (!touched) {
                work.accept(sql);
            }
            return !touched;
        });
    }

    /** By a change that AWS may hold already: of the object, or one that creates something of its name. */
    private boolean isTouched(Handle sql, Arn object, String name, long mark) {
        return Store.count(sql, "change where object = ? and (state = 'PENDING' or sequence > ?)", object, mark) > 0
                || store
                        .unread()
                        .values(
                                "change",
                                sql.select("select document from change where state = 'PENDING' and object is null"),
                                Change.class)
                        .stream()
                        .anyMatch(creating -> creating.name().equals(name));
    }

    @Override
    public Optional<Look> look() {
        return store.read(sql -> store
                .unread()
                .values("account_look", sql.select("select document from account_look where id = 1"), Look.class)
                .stream()
                .findFirst());
    }

    @Override
    public void keep(Look look) {
        store.write(sql -> sql.execute(
                "insert into account_look (id, document) values (1, ?)"
                        + " on conflict (id) do update set document = excluded.document",
                store.documents().text(look)));
    }
}
