package oncall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.ChangeRequest;
import oncall.operations.port.Journal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

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
    public void begin(Change pending, ChangeRequest request) {
        store.write(sql -> {
            rows.insert(sql, pending, Optional.of(request));
            pending.object().ifPresent(object -> useTurn(sql, object, pending.id()));
            return pending;
        });
    }

    /** The turn is this change's from now on; refuses where another process has taken it over. */
    private void useTurn(Handle sql, Arn object, String change) {
        store.turns().holder(object).ifPresent(holder -> {
            int held = sql.createUpdate("update write_turn set change = :change, since = :now"
                            + " where object = :object and holder = :holder")
                    .bind("change", change)
                    .bind("now", store.clock().instant())
                    .bind("object", object.value())
                    .bind("holder", holder)
                    .execute();
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
                draftId.ifPresent(id -> sql.createUpdate("delete from draft where id = :id")
                        .bind("id", id)
                        .execute());
            }
            return applied;
        });
    }

    @Override
    public void refused(Change refused) {
        store.write(sql -> settle(sql, refused));
    }

    @Override
    public void unclear(Change changedAgain) {
        store.write(sql -> settle(sql, changedAgain));
    }

    /** Whether the change was pending, and is settled now, and its turn free; what is settled once stays so. */
    private boolean settle(Handle sql, Change ended) {
        Change kept = forgotten.outOf(sql, ended);
        boolean settled = sql.createUpdate("update change set state = :state, object = :object, user_id = :user,"
                                + " document = :document, request = null, settled_at = :now"
                                + " where id = :id and state = 'PENDING'")
                        .bind("state", kept.state().name())
                        .bind("object", kept.object().map(Arn::value))
                        .bind("user", kept.userId())
                        .bind("document", store.documents().text(kept))
                        .bind("now", store.clock().instant())
                        .bind("id", kept.id())
                        .execute()
                == 1;
        if (!kept.equals(ended)) {
            forgotten.removeSettled(sql);
        }
        sql.createUpdate("update write_turn set since = :freed where change = :id")
                .bind("freed", Instant.EPOCH)
                .bind("id", ended.id())
                .execute();
        return settled;
    }

    @Override
    public Optional<Change> find(String id) {
        return store.read(sql -> sql.createQuery("select document from change where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(text -> store.unread().required("change", text, Change.class)));
    }

    @Override
    public Optional<Change> lastOf(Arn object) {
        return store.read(sql -> sql.createQuery("select document from change where object = :object"
                        + " and sequence is not null order by sequence desc limit 1")
                .bind("object", object.value())
                .mapTo(String.class)
                .findOne()
                .flatMap(text -> store.unread().value("change", text, Change.class)));
    }

    @Override
    public Optional<Change> nextApplied(Change change) {
        return store.read(sql -> sql.createQuery("select document from change where object = :object"
                        + " and sequence is not null and number > (select number from change where id = :id)"
                        + " order by number limit 1")
                .bind("object", change.object().map(Arn::value))
                .bind("id", change.id())
                .mapTo(String.class)
                .findOne()
                .map(text -> store.unread().required("change", text, Change.class)));
    }

    @Override
    public List<Pending> pendingSince(Instant before) {
        return store.read(sql -> sql
                .createQuery("select document, request from change"
                        + " where state = 'PENDING' and made_at < :before order by number")
                .bind("before", before)
                .map(this::pending)
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** Of a newer version's, that one settles what becomes of it. */
    private Optional<Pending> pending(ResultSet row, StatementContext context) throws SQLException {
        String request = row.getString("request");
        return store.unread()
                .value("change", row.getString("document"), Change.class)
                .flatMap(change -> store.unread()
                        .value("change", request, ChangeRequest.class)
                        .map(asked -> new Pending(change, asked)));
    }
}
