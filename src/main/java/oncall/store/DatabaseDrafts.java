package oncall.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import oncall.domain.Contact;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Drafts;
import org.jdbi.v3.core.Handle;

/** Drafts in table {@code draft}, each until it is old. */
public final class DatabaseDrafts implements Drafts {
    private final Store store;

    DatabaseDrafts(Store store) {
        this.store = store;
    }

    @Override
    public void keep(Draft draft) {
        store.writeNow(sql -> write(sql, draft));
    }

    @Override
    public Optional<Draft> find(String id, String userId) {
        return store.readNow(sql -> select(sql, id, userId, ""));
    }

    @Override
    public Optional<Draft> change(String id, String userId, UnaryOperator<Draft> change) {
        return store.writeNow(
                sql -> select(sql, id, userId, store.database().dialect.forUpdate())
                        .map(draft -> write(sql, change.apply(draft))));
    }

    @Override
    public List<Draft> of(String userId) {
        return store.readNow(sql -> store.unread()
                .values(
                        "draft",
                        sql.select(
                                "select document from draft where user_id = ? and kept_at >= ?"
                                        + " order by kept_at desc, id",
                                userId,
                                oldest()),
                        Draft.class));
    }

    @Override
    public void drop(String id, String userId) {
        store.writeNow(sql -> sql.execute("delete from draft where id = ? and user_id = ?", id, userId));
    }

    private Instant oldest() {
        return store.clock().instant().minus(store.settings().drafts());
    }

    private Optional<Draft> select(Handle sql, String id, String userId, String lock) {
        return store
                .unread()
                .values(
                        "draft",
                        sql.select(
                                "select document from draft where id = ? and user_id = ? and kept_at >= ?" + lock,
                                id,
                                userId,
                                oldest()),
                        Draft.class)
                .stream()
                .findFirst();
    }

    private Draft write(Handle sql, Draft draft) {
        Draft kept = draft.withAt(store.clocks().shown().instant());
        sql.execute(
                "insert into draft (id, user_id, object, kept_at, document) values (?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set object = excluded.object, kept_at = excluded.kept_at,"
                        + " document = excluded.document where draft.user_id = excluded.user_id",
                kept.id(),
                kept.userId(),
                kept.base().map(Contact::arn),
                store.clock().instant(),
                store.documents().text(kept));
        return kept;
    }
}
