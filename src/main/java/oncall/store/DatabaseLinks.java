package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.port.Links;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Links in table {@code link}. */
public final class DatabaseLinks implements Links {
    private static final String LINKS = "select user_id, contact, linked_by as \"by\", linked_at as \"at\" from link";

    private static final RowMapper<Link> LINK = ConstructorMapper.of(Link.class);

    private final Store store;

    DatabaseLinks(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Link> ofUser(String userId) {
        return store.readNow(sql ->
                sql.select(LINKS + " where user_id = ?", userId).map(LINK).findOne());
    }

    @Override
    public Optional<Link> ofContact(Arn contact) {
        return store.readNow(sql ->
                sql.select(LINKS + " where contact = ?", contact).map(LINK).findOne());
    }

    @Override
    public List<Link> all() {
        return store.readNow(sql ->
                sql.select(LINKS + " order by linked_at, user_id").map(LINK).list());
    }

    @Override
    public void link(Link link) {
        store.writeNow(sql -> {
            sql.execute("delete from link where user_id = ? or contact = ?", link.userId(), link.contact());
            return sql.execute(
                    "insert into link (user_id, contact, linked_by, linked_at) values (?, ?, ?, ?)",
                    link.userId(),
                    link.contact(),
                    link.by(),
                    link.at());
        });
    }

    @Override
    public boolean unlink(String userId) {
        return store.writeNow(sql -> sql.execute("delete from link where user_id = ?", userId) == 1);
    }
}
