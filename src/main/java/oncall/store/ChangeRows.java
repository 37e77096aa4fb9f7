package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Request;
import org.jdbi.v3.core.Handle;

/** What is written of a change, whoever made it, in the transaction of its caller. */
final class ChangeRows {
    /** Rows that were not tried yet. */
    static final String WAITING = "state = 'DUE' and attempts = 0";

    private final Store store;
    private final SeenRows seen;

    ChangeRows(Store store) {
        this.store = store;
        this.seen = new SeenRows(store);
    }

    void insert(Handle sql, Change change, Optional<Request> request) {
        sql.execute(
                "insert into change (id, state, kind, source, object, user_id, undoes, made_at, document, request)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                change.id(),
                change.state(),
                change.kind(),
                change.source(),
                change.object(),
                change.userId(),
                change.undoes(),
                store.clock().instant(),
                store.documents().text(change),
                request.map(store.documents()::text));
    }

    /** Gives it the next place in the order of changes, and lets everybody know who is to know. */
    void apply(Handle sql, Change applied, List<Announcement> announcements) {
        long sequence = next(sql);
        sql.execute(
                "update change set sequence = ?, settled_at = ? where id = ?",
                sequence,
                store.clock().instant(),
                applied.id());
        announce(sql, announcements, sequence);
        if (applied.source() == Change.Source.IMPORT) {
            putOff(sql, announcements);
        } else {
            putOff(sql, applied);
        }
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
                .map(object -> Store.count(
                                sql,
                                "change later join change it on it.id = ? where later.object = ?"
                                        + " and later.sequence is not null and later.number > it.number",
                                applied.id(),
                                object)
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
        return sql.select("select last from change_order where id = 1")
                .mapTo(Long.class)
                .one();
    }

    /** What is told of something that has no place in the order of changes has one of its own. */
    void announce(Handle sql, List<Announcement> announcements) {
        announcements.forEach(one -> announce(sql, List.of(one), next(sql)));
    }

    /** What is imported is told together: the rows of before wait for this one, and this one for the next. */
    private void putOff(Handle sql, List<Announcement> announcements) {
        announcements.forEach(one -> sql.execute(
                "update announcement set next_try = ? where channel = ? and " + WAITING
                        + " and change in (select id from change where source = 'IMPORT')",
                store.clock().instant().plus(Announcements.IMPORTING),
                one.channel()));
    }

    /** What somebody adds to what they have just created is told with it: both wait for what comes next. */
    private void putOff(Handle sql, Change applied) {
        sql.execute(
                "update announcement set next_try = ? where " + WAITING
                        + " and change in (select id from change where object = ? and user_id = ? and source <> 'IMPORT')"
                        + " and exists (select 1 from announcement begun join change creation on creation.id = begun.change"
                        + " where begun.channel = announcement.channel and begun.state = 'DUE' and begun.attempts = 0"
                        + " and creation.kind = 'CREATED' and creation.object = ? and creation.user_id = ?)",
                store.clock().instant().plus(Announcements.CREATING),
                applied.object(),
                applied.userId(),
                applied.object(),
                applied.userId());
    }

    private void announce(Handle sql, List<Announcement> announcements, long sequence) {
        for (Announcement one : announcements) {
            sql.execute(
                    "insert into announcement (channel, sequence, change, notice, response_url, state, attempts, next_try,"
                            + " unsure) values (?, ?, ?, ?, ?, 'DUE', 0, ?, false)",
                    one.channel(),
                    sequence,
                    one.notice().key(),
                    store.documents().text(Told.of(one.notice()), Told.class),
                    one.responseUrl(),
                    store.clock().instant());
        }
    }
}
