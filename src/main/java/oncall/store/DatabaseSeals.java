package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.plan.Draft;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals anew, with the first key, the addresses that older ones sealed: some rows at a time, through all tables that hold
 * addresses. What this version cannot read, or a key that is not there sealed, stays as it is.
 */
public final class DatabaseSeals {
    private static final Logger log = LoggerFactory.getLogger(DatabaseSeals.class);
    private static final int AT_ONCE = 200;
    private static final List<Table> TABLES = List.of(
            new Table("change", "id", Change.class),
            new Table("draft", "id", Draft.class),
            new Table("last_seen", "object", Subject.class));

    private final Store store;
    private final Seal seal;
    private int table;
    private String after = "";
    private boolean left;
    private boolean told;

    private record Table(String name, String key, Class<?> type) {}

    /** A row, by its key. */
    private record Row(String id, String document) {}

    DatabaseSeals(Store store) {
        this.store = store;
        this.seal = new Seal(store.settings().keys());
    }

    /** Looks at some rows, from where the last step ended; whether there are more. */
    public boolean step() {
        if (older().isEmpty()) {
            return false;
        }
        Table at = TABLES.get(table);
        List<Row> rows = store.read(sql -> sql.select(
                        "select " + at.key() + " as id, document from " + at.name() + " where " + at.key()
                                + " > ? order by " + at.key() + " limit ?",
                        after,
                        AT_ONCE)
                .map(ConstructorMapper.of(Row.class))
                .list());
        List<Row> old = rows.stream().filter(row -> seal.isOld(row.document())).toList();
        if (!old.isEmpty()) {
            store.write(sql -> {
                old.forEach(row -> left |= !anew(sql, at, row));
                return old;
            });
        }
        if (rows.size() == AT_ONCE) {
            after = rows.get(AT_ONCE - 1).id();
            return true;
        }
        after = "";
        table = (table + 1) % TABLES.size();
        if (table == 0) {
            end();
        }
        return table > 0;
    }

    private List<SecretKey> older() {
        return store.settings().keys().stream().skip(1).toList();
    }

    /** Whether no older key is needed for it any more. Whoever changes it meanwhile seals it with the first. */
    private boolean anew(Handle sql, Table at, Row row) {
        Optional<String> anew = Optional.of(row.document())
                .filter(seal::opens)
                .flatMap(document -> store.unread().value(at.name(), document, at.type()))
                .map(value -> store.documents().text((Record) value));
        anew.ifPresent(document -> sql.execute(
                "update " + at.name() + " set document = ? where " + at.key() + " = ? and document = ?",
                document,
                row.id(),
                row.document()));
        return anew.isPresent();
    }

    /** All rows were looked at. */
    private void end() {
        if (!left) {
            store.write(sql -> SealingKeys.drop(sql, older()));
            if (!told) {
                log.info(
                        "every address in the database is sealed with the first ONCALL_SECRET_KEY ({});"
                                + " once all replicas begin with it the others can be removed",
                        store.settings().key().map(SecretKey::id).orElse(""));
            }
            told = true;
        }
        left = false;
    }
}
