package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import org.jdbi.v3.core.Handle;

/** Table {@code forgotten}: whom to take out of changes that were pending, once they are settled. */
final class ForgottenRows {
    int keep(Handle sql, ForgottenPerson person) {
        sql.createUpdate("delete from forgotten where user_id = :user and contact = :contact")
                .bind("user", person.userId())
                .bind("contact", person.contactText())
                .execute();
        return sql.createUpdate("insert into forgotten (user_id, contact, up_to)"
                        + " select :user, :contact, coalesce(max(number), 0) from change")
                .bind("user", person.userId())
                .bind("contact", person.contactText())
                .execute();
    }

    /** The change without those who were to be forgotten after it was begun. */
    Change outOf(Handle sql, Change settled) {
        List<ForgottenPerson> people = sql.createQuery("select f.user_id, f.contact from forgotten f"
                        + " join change c on c.id = :id and c.number <= f.up_to"
                        + " where f.user_id = :user or f.contact = :object")
                .bind("id", settled.id())
                .bind("user", settled.userId())
                .bind("object", settled.object().map(Arn::value))
                .map((row, context) -> new ForgottenPerson(
                        row.getString("user_id"),
                        Optional.of(row.getString("contact")).flatMap(Arn::parse)))
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
