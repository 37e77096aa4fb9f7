package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.ChangeRequest;
import org.jdbi.v3.core.Handle;

/** What is written of a change, whoever made it, in the transaction of its caller. */
final class ChangeRows {
    private final Store store;
    private final SeenRows seen;

    ChangeRows(Store store) {
        this.store = store;
        this.seen = new SeenRows(store);
    }

    void insert(Handle sql, Change change, Optional<ChangeRequest> request) {
        sql.createUpdate("insert into change"
                        + " (id, state, kind, source, object, user_id, undoes, made_at, document, request)"
                        + " values (:id, :state, :kind, :source, :object, :user, :undoes, :at, :document, :request)")
                .bind("id", change.id())
                .bind("state", change.state().name())
                .bind("kind", change.kind().name())
                .bind("source", change.source().name())
                .bind("object", change.object().map(Arn::value))
                .bind("user", change.userId())
                .bind("undoes", change.undoes())
                .bind("at", store.clock().instant())
                .bind("document", store.documents().text(change))
                .bind("request", request.map(asked -> store.documents().text(asked)))
                .execute();
    }

    /** Gives it the next place in the order of changes, and lets everybody know who is to know. */
    void apply(Handle sql, Change applied, List<Announcement> announcements) {
        long sequence = next(sql);
        sql.createUpdate("update change set sequence = :sequence, settled_at = :now where id = :id")
                .bind("sequence", sequence)
                .bind("now", store.clock().instant())
                .bind("id", applied.id())
                .execute();
        announcements.forEach(announcement -> announce(sql, announcement, sequence));
        if (isSettledLate(sql, applied)) {
            return;
        }
        if (applied.after().isPresent()) {
            seen.merge(sql, applied.after().get(), store.clock().instant());
        } else if (applied.kind() == Change.Kind.DELETED) {
            applied.object().ifPresent(object -> seen.remove(sql, object));
        }
    }

    /** What a change left that was begun after this one has been seen since. */
    private static boolean isSettledLate(Handle sql, Change applied) {
        return applied.object()
                .map(object -> sql.createQuery("select count(*) from change later join change it on it.id = :id"
                                        + " where later.object = :object and later.sequence is not null"
                                        + " and later.number > it.number")
                                .bind("id", applied.id())
                                .bind("object", object.value())
                                .mapTo(Integer.class)
                                .one()
                        > 0)
                .orElse(false);
    }

    /** Until the transaction ends nobody else gives a change its place. */
    static void lockOrder(Handle sql) {
        sql.execute("update change_order set last = last where id = 1");
    }

    private static long next(Handle sql) {
        sql.execute("update change_order set last = last + 1 where id = 1");
        return last(sql);
    }

    static long last(Handle sql) {
        return sql.createQuery("select last from change_order where id = 1")
                .mapTo(Long.class)
                .one();
    }

    private void announce(Handle sql, Announcement announcement, long sequence) {
        sql.createUpdate("insert into announcement"
                        + " (channel, sequence, change, response_url, state, attempts, next_try, unsure)"
                        + " values (:channel, :sequence, :change, :url, 'DUE', 0, :now, false)")
                .bind("channel", announcement.channel())
                .bind("sequence", sequence)
                .bind("change", announcement.changeId())
                .bind("url", announcement.responseUrl())
                .bind("now", store.clock().instant())
                .execute();
    }
}
