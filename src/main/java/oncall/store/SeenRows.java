package oncall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        return sql.createQuery("select document, seen_at from last_seen where object = :object")
                .bind("object", object.value())
                .map((row, context) -> new Seen(
                        unread.required("last_seen", row.getString("document"), Subject.class),
                        Times.read(row, "seen_at")))
                .findOne();
    }

    List<Seen> find(Handle sql, List<String> objects) {
        return sql
                .createQuery("select document, seen_at from last_seen where object in (<objects>)")
                .bindList("objects", objects)
                .map((row, context) -> seen(row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Seen> seen(ResultSet row) throws SQLException {
        Instant at = Times.read(row, "seen_at");
        return unread.value("last_seen", row.getString("document"), Subject.class)
                .map(snapshot -> new Seen(snapshot, at));
    }

    /** What was not read this time stays as it was, unless only a newer version can read how that was. */
    void merge(Handle sql, Subject present, Instant at) {
        Subject whole = find(sql, List.of(present.arn().value())).stream()
                .findFirst()
                .map(was -> present.orAs(was.snapshot()))
                .orElse(present);
        if (write(
                        sql,
                        "update last_seen set kind = :kind, seen_at = :at, document = :document where object = :object",
                        whole,
                        at)
                == 0) {
            write(
                    sql,
                    "insert into last_seen (object, kind, seen_at, document) values (:object, :kind, :at, :document)",
                    whole,
                    at);
        }
    }

    private int write(Handle sql, String statement, Subject snapshot, Instant at) {
        return sql.createUpdate(statement)
                .bind("object", snapshot.arn().value())
                .bind("kind", snapshot.getClass().getSimpleName())
                .bind("at", at)
                .bind("document", documents.text((Record) snapshot))
                .execute();
    }

    void remove(Handle sql, Arn object) {
        sql.createUpdate("delete from last_seen where object = :object")
                .bind("object", object.value())
                .execute();
    }
}
