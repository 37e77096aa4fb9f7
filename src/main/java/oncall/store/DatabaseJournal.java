package oncall.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Journal;
import oncall.operations.port.Request;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Changes in table {@code change}; what follows from one is written in the transaction that ends it. */
public final class DatabaseJournal implements Journal {
    private final Store store;
    private final ChangeRows rows;
    private final ForgottenRows forgotten = new ForgottenRows();

    DatabaseJournal(Store store) {
        this.store = store;
        this.rows = new ChangeRows(store);
    }

    @Override
    public void begin(Change pending, Request request) {
        store.write(sql -> {
            rows.insert(sql, pending, Optional.of(request));
            pending.object().ifPresent(object -> useTurn(sql, object, pending.id()));
            return pending;
        });
    }

    /** The turn is this change's from now on; refuses where another process has taken it over. */
    private void useTurn(Handle sql, Arn object, String change) {
        Optional.ofNullable(store.turns().get(object)).ifPresent(holder -> {
            int held = sql.execute(
                    "update write_turn set change = ?, since = ? where object = ? and holder = ?",
                    change,
                    store.clock().instant(),
                    object,
                    holder);
            if (held == 0) {
                throw DatabaseTurns.busy(object);
            }
        });
    }

    @Override
    public void applied(Change applied, List<Announcement> announcements, Optional<String> draftId) {
        store.write(sql -> {
            if (settle(sql, applied)) {
                rows.apply(sql, applied, announcements);
                draftId.ifPresent(id -> sql.execute("delete from draft where id = ?", id));
            }
            return applied;
        });
    }

    @Override
    public void refused(Change refused, List<Announcement> announcements) {
        settle(refused, announcements);
    }

    @Override
    public void withdrawn(Change none) {
        store.write(sql -> {
            freeTurn(sql, none);
            return sql.execute("delete from change where id = ? and state = 'PENDING'", none.id());
        });
    }

    @Override
    public void unclear(Change changedAgain, List<Announcement> announcements) {
        settle(changedAgain, announcements);
    }

    private void settle(Change ended, List<Announcement> announcements) {
        store.write(sql -> {
            if (settle(sql, ended)) {
                rows.announce(sql, announcements);
            }
            return ended;
        });
    }

    /** Whether the change was pending, and is settled now, and its turn free; what is settled once stays so. */
    private boolean settle(Handle sql, Change ended) {
        Change kept = forgotten.outOf(sql, ended);
        boolean settled = sql.execute(
                        "update change set state = ?, object = ?, user_id = ?, document = ?, request = null,"
                                + " settled_at = ? where id = ? and state = 'PENDING'",
                        kept.state(),
                        kept.object(),
                        kept.userId(),
                        store.documents().text(kept),
                        store.clock().instant(),
                        kept.id())
                == 1;
        if (!kept.equals(ended)) {
            forgotten.removeSettled(sql);
        }
        freeTurn(sql, ended);
        return settled;
    }

    private static void freeTurn(Handle sql, Change ended) {
        sql.execute("update write_turn set since = ? where change = ?", Instant.EPOCH, ended.id());
    }

    @Override
    public Optional<Change> find(String id) {
        return required("id = ?", id);
    }

    @Override
    public Optional<Change> lastOf(Arn object) {
        return store.read(
                sql -> document(sql, "object = ? and sequence is not null order by sequence desc limit 1", object)
                        .flatMap(store::change));
    }

    @Override
    public Optional<Change> nextApplied(Change change) {
        return required(
                "object = ? and sequence is not null and number > (select number from change where id = ?)"
                        + " order by number limit 1",
                change.object(),
                change.id());
    }

    private Optional<Change> required(String which, Object... values) {
        return store.read(sql ->
                document(sql, which, values).map(text -> store.unread().required("change", text, Change.class)));
    }

    private static Optional<String> document(Handle sql, String which, Object... values) {
        return sql.select("select document from change where " + which, values)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public List<Pending> pendingSince(Instant before) {
        return store.read(sql -> sql
                .select(
                        "select document, request from change where state = 'PENDING' and made_at < ? order by number",
                        before)
                .map(this::pending)
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** Of a newer version's, that one settles what becomes of it. */
    private Optional<Pending> pending(RowView row) {
        return store.change(row.getColumn("document", String.class))
                .flatMap(change -> store.unread()
                        .value("change", row.getColumn("request", String.class), Request.class)
                        .map(asked -> new Pending(change, asked)));
    }
}
