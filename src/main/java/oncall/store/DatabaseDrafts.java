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
        Draft kept = touched(draft);
        store.writeNow(sql -> {
            if (update(sql, kept) == 0) {
                insert(sql, kept);
            }
            return kept;
        });
    }

    @Override
    public Optional<Draft> find(String id, String userId) {
        return store.readNow(sql -> select(sql, id, userId, ""));
    }

    @Override
    public Optional<Draft> change(String id, String userId, UnaryOperator<Draft> change) {
        return store.writeNow(sql -> select(
                        sql, id, userId, store.database().dialect.forUpdate())
                .map(draft -> {
                    Draft kept = touched(change.apply(draft));
                    update(sql, kept);
                    return kept;
                }));
    }

    @Override
    public List<Draft> of(String userId) {
        return store.readNow(sql -> sql
                .createQuery("select document from draft"
                        + " where user_id = :user and kept_at >= :oldest order by kept_at desc, id")
                .bind("user", userId)
                .bind("oldest", oldest())
                .mapTo(String.class)
                .map(text -> store.unread().value("draft", text, Draft.class))
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public void drop(String id, String userId) {
        store.writeNow(sql -> sql.createUpdate("delete from draft where id = :id and user_id = :user")
                .bind("id", id)
                .bind("user", userId)
                .execute());
    }

    private Draft touched(Draft draft) {
        return draft.withAt(store.clocks().shown().instant());
    }

    private Instant oldest() {
        return store.clock().instant().minus(store.settings().drafts());
    }

    private Optional<Draft> select(Handle sql, String id, String userId, String lock) {
        return sql.createQuery(
                        "select document from draft where id = :id and user_id = :user and kept_at >= :oldest" + lock)
                .bind("id", id)
                .bind("user", userId)
                .bind("oldest", oldest())
                .mapTo(String.class)
                .findOne()
                .flatMap(text -> store.unread().value("draft", text, Draft.class));
    }

    private int update(Handle sql, Draft draft) {
        return sql.createUpdate("update draft set object = :object, kept_at = :kept, document = :document"
                        + " where id = :id and user_id = :user")
                .bind("id", draft.id())
                .bind("user", draft.userId())
                .bind("object", object(draft))
                .bind("kept", store.clock().instant())
                .bind("document", store.documents().text(draft))
                .execute();
    }

    private void insert(Handle sql, Draft draft) {
        sql.createUpdate("insert into draft (id, user_id, object, kept_at, document)"
                        + " values (:id, :user, :object, :kept, :document)")
                .bind("id", draft.id())
                .bind("user", draft.userId())
                .bind("object", object(draft))
                .bind("kept", store.clock().instant())
                .bind("document", store.documents().text(draft))
                .execute();
    }

    private static Optional<String> object(Draft draft) {
        return draft.base().map(Contact::arn).map(arn -> arn.value());
    }
}
