package oncall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.History;
import org.jdbi.v3.core.statement.StatementContext;

/** Changes in table {@code change}, to be read. */
public final class DatabaseHistory implements History {
    private final Store store;

    /** A change, where this version can read it, and its place: by when it was begun, or by when it was applied. */
    private record Placed(long place, Optional<Change> change) {}

    DatabaseHistory(Store store) {
        this.store = store;
    }

    @Override
    public Page page(Optional<Arn> object, Optional<Long> before, int most) {
        String ofObject = object.isPresent() ? " and object = :object" : "";
        List<Placed> found = store.read(sql -> {
            var query = sql.createQuery("select number as place, document from change where number < :before" + ofObject
                            + " order by number desc limit :most")
                    .bind("before", before.orElse(Long.MAX_VALUE))
                    .bind("most", most + 1);
            object.ifPresent(of -> query.bind("object", of.value()));
            return query.map(this::placed).list();
        });
        List<Placed> shown = found.subList(0, Math.min(most, found.size()));
        return new Page(
                changes(shown),
                found.size() > most ? Optional.of(shown.get(shown.size() - 1).place()) : Optional.empty());
    }

    @Override
    public List<Change> unsettled(int most) {
        return changes(store.read(sql -> sql.createQuery("select number as place, document from change"
                        + " where state in ('PENDING', 'UNCLEAR') order by number desc limit :most")
                .bind("most", most)
                .map(this::placed)
                .list()));
    }

    @Override
    public int count(Change.State state) {
        return store.read(sql -> sql.createQuery("select count(*) from change where state = :state")
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public long sequence() {
        return store.read(ChangeRows::last);
    }

    @Override
    public Applied appliedSince(long sequence, int most) {
        List<Placed> found = store.read(sql -> sql.createQuery("select sequence as place, document from change"
                        + " where sequence > :sequence order by sequence limit :most")
                .bind("sequence", sequence)
                .bind("most", most)
                .map(this::placed)
                .list());
        return new Applied(
                changes(found),
                found.isEmpty() ? sequence : found.get(found.size() - 1).place());
    }

    @Override
    public List<Change> undoing(String changeId) {
        return changes(store.read(sql -> sql.createQuery(
                        "select number as place, document from change where undoes = :id order by number desc")
                .bind("id", changeId)
                .map(this::placed)
                .list()));
    }

    private static List<Change> changes(List<Placed> placed) {
        return placed.stream().flatMap(one -> one.change().stream()).toList();
    }

    private Placed placed(ResultSet row, StatementContext context) throws SQLException {
        return new Placed(
                row.getLong("place"), store.unread().value("change", row.getString("document"), Change.class));
    }
}
