package oncall.store;

import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Change;
import org.jdbi.v3.core.Handle;

/** Table {@code forgotten}: whom to take out of changes that were pending, once they are settled. */
final class ForgottenRows {
    int keep(Handle sql, ForgottenPerson person) {
        return sql.execute(
                "insert into forgotten (user_id, contact, up_to) select ?, ?, coalesce(max(number), 0) from change"
                        + " where true on conflict (user_id, contact) do update set up_to = excluded.up_to",
                person.userId(),
                person.contactText());
    }

    /** The change without those who were to be forgotten after it was begun. */
    Change outOf(Handle sql, Change settled) {
        List<ForgottenPerson> people = sql.select(
                        "select f.user_id, f.contact from forgotten f join change c on c.id = ? and c.number <= f.up_to"
                                + " where f.user_id = ? or f.contact = ?",
                        settled.id(),
                        settled.userId(),
                        settled.object())
                .map(row -> new ForgottenPerson(
                        row.getColumn("user_id", String.class), Arn.parse(row.getColumn("contact", String.class))))
                .list();
        Change without = settled;
        for (ForgottenPerson person : people) {
            without = person.outOf(without);
        }
        return without;
    }

    /** Who is nowhere any more. */
    void removeSettled(Handle sql) {
        sql.execute("delete from forgotten where not exists (select 1 from change c where c.state = 'PENDING'"
                + " and (c.user_id = forgotten.user_id or c.object = forgotten.contact))");
    }
}
