package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.Forgetting;
import org.jdbi.v3.core.Handle;

/** Takes people out of all tables, and old rows out of theirs. */
public final class DatabaseForgetting implements Forgetting {
    private static final int AT_ONCE = 200;
    private static final Duration PRESSES = Duration.ofHours(1);
    /** Of a person in table {@code change}; the contact is an empty text where there is none. */
    private static final String THEIRS = "(user_id = :user or object = :contact)";

    private final Store store;

    /** A row to be rewritten. */
    private record Old(long number, String document) {}

    DatabaseForgetting(Store store) {
        this.store = store;
    }

    @Override
    public Forgotten forget(String userId, Optional<Arn> contact) {
        int changes = 0;
        long after = 0;
        for (List<Old> some = some(userId, contact, after); !some.isEmpty(); some = some(userId, contact, after)) {
            rewrite(some, userId, contact);
            changes += some.size();
            after = some.get(some.size() - 1).number();
        }
        return new Forgotten(changes, others(userId, contact));
    }

    private List<Old> some(String userId, Optional<Arn> contact, long after) {
        return store.read(sql -> sql.createQuery("select number, document from change where " + THEIRS
                        + " and state <> 'PENDING' and number > :after order by number limit :most")
                .bind("user", userId)
                .bind("contact", contact.map(Arn::value).orElse(""))
                .bind("after", after)
                .bind("most", AT_ONCE)
                .map((row, context) -> new Old(row.getLong("number"), row.getString("document")))
                .list());
    }

    private void rewrite(List<Old> rows, String userId, Optional<Arn> contact) {
        ForgottenPerson person = new ForgottenPerson(userId, contact);
        store.write(sql -> {
            rows.forEach(row -> {
                Change without = person.outOf(store.documents().value(row.document(), Change.class));
                sql.createUpdate("update change set user_id = :user, document = :document where number = :number")
                        .bind("user", without.userId())
                        .bind("document", store.documents().text(without))
                        .bind("number", row.number())
                        .execute();
                sql.createUpdate("update announcement set response_url = null where change = :id")
                        .bind("id", without.id())
                        .execute();
            });
            return rows;
        });
    }

    /** Everything but the changes; gives how many of those are not settled yet. */
    private int others(String userId, Optional<Arn> contact) {
        return store.write(sql -> {
            for (String statement : List.of(
                    "delete from draft where user_id = :user",
                    "delete from link where user_id = :user",
                    "update link set linked_by = '' where linked_by = :user",
                    "update watch set watched_by = '' where watched_by = :user")) {
                sql.createUpdate(statement).bind("user", userId).execute();
            }
            return sql.createQuery("select count(*) from change where " + THEIRS + " and state = 'PENDING'")
                    .bind("user", userId)
                    .bind("contact", contact.map(Arn::value).orElse(""))
                    .mapTo(Integer.class)
                    .one();
        });
    }

    @Override
    public int tidy() {
        Instant now = store.clock().instant();
        int gone = store.write(sql -> older(
                        sql,
                        "delete from draft where kept_at < :old",
                        now.minus(store.settings().drafts()))
                + older(sql, "delete from seen_press where seen_at < :old", now.minus(PRESSES))
                + older(
                        sql,
                        "delete from change where made_at < :old and state <> 'PENDING' and not exists"
                                + " (select 1 from announcement a where a.change = change.id and a.state = 'DUE')",
                        now.minus(store.settings().history()))
                + sql.execute("delete from announcement where not exists"
                        + " (select 1 from change c where c.id = announcement.change)"));
        store.database().scrub();
        return gone;
    }

    private static int older(Handle sql, String statement, Instant old) {
        return sql.createUpdate(statement).bind("old", old).execute();
    }
}
