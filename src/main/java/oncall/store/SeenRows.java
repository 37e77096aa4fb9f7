package oncall.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Subject;
import oncall.operations.port.LastSeen.Seen;
import org.jdbi.v3.core.Handle;

/** Table {@code last_seen}, in the transaction of the caller, who has locked the order of changes to write. */
final class SeenRows {
    private final Documents documents;
    private final Unread unread;

    SeenRows(Store store) {
        this.documents = store.documents();
        this.unread = store.unread();
    }

    /** Refuses in words what this version cannot read: it is not compared with what AWS holds. */
    Optional<Seen> find(Handle sql, Arn object) {
        return sql.select("select document, seen_at from last_seen where object = ?", object)
                .map(row -> new Seen(
                        unread.required("last_seen", row.getColumn("document", String.class), Subject.class),
                        row.getColumn("seen_at", Instant.class)))
                .findOne();
    }

    List<Seen> find(Handle sql, List<Arn> objects) {
        return sql
                .createQuery("select document, seen_at from last_seen where object in (<objects>)")
                .bindList("objects", objects)
                .map(row -> unread.value("last_seen", row.getColumn("document", String.class), Subject.class)
                        .map(snapshot -> new Seen(snapshot, row.getColumn("seen_at", Instant.class))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was not read this time stays as it was, unless only a newer version can read how that was. */
    void merge(Handle sql, Subject present, Instant at) {
        Subject whole = find(sql, List.of(present.arn())).stream()
                .findFirst()
                .map(was -> present.orAs(was.snapshot()))
                .orElse(present);
        sql.execute(
                "insert into last_seen (object, kind, seen_at, document) values (?, ?, ?, ?) on conflict (object)"
                        + " do update set kind = excluded.kind, seen_at = excluded.seen_at, document = excluded.document",
                whole.arn(),
                whole.getClass().getSimpleName(),
                at,
                documents.text((Record) whole));
    }

    void remove(Handle sql, Arn object) {
        sql.execute("delete from last_seen where object = ?", object);
    }
}
