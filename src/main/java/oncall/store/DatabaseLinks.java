package oncall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.port.Links;
import org.jdbi.v3.core.statement.StatementContext;

/** Links in table {@code link}. */
public final class DatabaseLinks implements Links {
    private final Store store;

    DatabaseLinks(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Link> ofUser(String userId) {
        return store.readNow(sql -> sql.createQuery("select * from link where user_id = :user")
                .bind("user", userId)
                .map(DatabaseLinks::link)
                .findOne());
    }

    @Override
    public Optional<Link> ofContact(Arn contact) {
        return store.readNow(sql -> sql.createQuery("select * from link where contact = :contact")
                .bind("contact", contact.value())
                .map(DatabaseLinks::link)
                .findOne());
    }

    @Override
    public List<Link> all() {
        return store.readNow(sql -> sql.createQuery("select * from link order by linked_at, user_id")
                .map(DatabaseLinks::link)
                .list());
    }

    @Override
    public void link(Link link) {
        store.writeNow(sql -> {
            sql.createUpdate("delete from link where user_id = :user or contact = :contact")
                    .bind("user", link.userId())
                    .bind("contact", link.contact().value())
                    .execute();
            return sql.createUpdate("insert into link (user_id, contact, linked_by, linked_at)"
                            + " values (:user, :contact, :by, :at)")
                    .bind("user", link.userId())
                    .bind("contact", link.contact().value())
                    .bind("by", link.by())
                    .bind("at", link.at())
                    .execute();
        });
    }

    @Override
    public boolean unlink(String userId) {
        return store.writeNow(sql -> sql.createUpdate("delete from link where user_id = :user")
                        .bind("user", userId)
                        .execute()
                == 1);
    }

    private static Link link(ResultSet row, StatementContext context) throws SQLException {
        return new Link(
                row.getString("user_id"),
                new Arn(row.getString("contact")),
                row.getString("linked_by"),
                Times.read(row, "linked_at"));
    }
}
