package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Forgetting;
import oncall.operations.port.Wish;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Takes people out of all tables, and old rows out of theirs. */
public final class DatabaseForgetting implements Forgetting {
    private static final int AT_ONCE = 200;
    private static final int OLD_AT_ONCE = 2_000;
    /** Of presses, codes and what waits for a decision. */
    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** What is told once a day stands for so long. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Of a person in table {@code change}; the contact is an empty text where there is none. */
    private static final String THEIRS = "(user_id = ? or object = ?)";

    private final Store store;
    private final ForgottenRows rows = new ForgottenRows();

    /** A row to be rewritten. */
    private record Old(long number, String document) {}

    DatabaseForgetting(Store store) {
        this.store = store;
    }

    @Override
    public Forgotten forget(Optional<String> userId, Optional<Arn> contact) {
        ForgottenPerson person = new ForgottenPerson(userId.orElse(""), contact);
        store.write(sql -> rows.keep(sql, person));
        int changes = 0;
        int unread = 0;
        long after = 0;
        for (List<Old> some = some(person, after); !some.isEmpty(); some = some(person, after)) {
            int rewritten = rewrite(some, person);
            changes += rewritten;
            unread += some.size() - rewritten;
            after = some.get(some.size() - 1).number();
        }
        int pending = others(person);
        store.database().scrub();
        return new Forgotten(changes, pending + unread);
    }

    private List<Old> some(ForgottenPerson person, long after) {
        return store.read(sql -> sql.select(
                        "select number, document from change where " + THEIRS
                                + " and state <> 'PENDING' and number > ? order by number limit ?",
                        person.userId(),
                        person.contactText(),
                        after,
                        AT_ONCE)
                .map(ConstructorMapper.of(Old.class))
                .list());
    }

    /** Gives how many of them this version could read. */
    private int rewrite(List<Old> old, ForgottenPerson person) {
        return store.write(sql ->
                (int) old.stream().filter(row -> rewrite(sql, row, person)).count());
    }

    private boolean rewrite(Handle sql, Old row, ForgottenPerson person) {
        Optional<Change> without = store.change(row.document()).map(person::outOf);
        without.ifPresent(change -> {
            sql.execute(
                    "update change set user_id = ?, document = ? where number = ?",
                    change.userId(),
                    store.documents().text(change),
                    row.number());
            sql.execute("update announcement set response_url = null where change = ?", change.id());
        });
        return without.isPresent();
    }

    /** Everything but the changes; gives how many of those are not settled yet. */
    private int others(ForgottenPerson person) {
        return store.write(sql -> {
            for (String statement : List.of(
                    "delete from draft where user_id = ?",
                    "delete from announcement where channel = ?",
                    "delete from announcement where notice like '%\"by\":\"' || ? || '\"%'",
                    "delete from kept where user_id = ?",
                    "update code_sending set user_id = '' where user_id = ?",
                    "delete from link where user_id = ?",
                    "update link set linked_by = '' where linked_by = ?",
                    "update watch set watched_by = '' where watched_by = ?")) {
                sql.execute(statement, person.userId());
            }
            wishes(sql, person);
            rows.removeSettled(sql);
            return Store.count(
                    sql, "change where " + THEIRS + " and state = 'PENDING'", person.userId(), person.contactText());
        });
    }

    /** Nobody is asked for them any more; of other people's wishes they are taken out. */
    private void wishes(Handle sql, ForgottenPerson person) {
        sql.execute(
                "delete from announcement where change in (select id from wish where user_id = ?)", person.userId());
        sql.execute("delete from wish where user_id = ?", person.userId());
        store.unread()
                .values(
                        "wish",
                        sql.select(
                                "select document from wish where document like '%\"' || ? || '\"%'", person.userId()),
                        Wish.class)
                .forEach(wish -> sql.execute(
                        "update wish set document = ? where id = ?",
                        store.documents().text(wish.without(person.userId())),
                        wish.id()));
    }

    @Override
    public int tidy() {
        Instant now = store.clock().instant();
        int gone =
                remove("draft", "id", "kept_at < ?", now.minus(store.settings().drafts()))
                        + remove("seen_press", "digest", "seen_at < ?", now.minus(AN_HOUR))
                        + remove("code_sending", "id", "sent_at < ?", now.minus(AN_HOUR))
                        + remove("kept", "id", "kept_at < ?", now.minus(AN_HOUR))
                        + remove(
                                "change",
                                "id",
                                "made_at < ? and state <> 'PENDING' and not exists"
                                        + " (select 1 from announcement a where a.change = change.id and a.state = 'DUE')",
                                now.minus(store.settings().history()))
                        + remove(
                                "wish",
                                "id",
                                "wished_at < ? and state not in ('OPEN', 'CLAIMED')",
                                now.minus(store.settings().history()))
                        + remove(
                                "announcement",
                                "change",
                                "state <> 'DUE' and (posted_at is null or posted_at < ?)"
                                        + " and not exists (select 1 from change c where c.id = announcement.change)",
                                now.minus(A_DAY));
        store.database().scrub();
        return gone;
    }

    /** In portions: nobody waits long behind it, and however many there are, it comes to an end. */
    private int remove(String table, String key, String which, Object... values) {
        String portion = "delete from " + table + " where " + key + " in (select " + key + " from " + table + " where "
                + which + " limit " + OLD_AT_ONCE + ")";
        int all = 0;
        int gone;
        do {
            gone = store.write(sql -> sql.execute(portion, values));
            all += gone;
        } while (gone >= OLD_AT_ONCE);
        return all;
    }
}
