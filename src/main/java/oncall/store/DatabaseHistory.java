package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.History;
import org.jdbi.v3.core.Handle;

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
        long place = before.orElse(Long.MAX_VALUE);
        List<Placed> found = store.read(sql -> object.isPresent()
                ? placed(
                        sql,
                        "number",
                        "number < ? and object = ? order by number desc limit ?",
                        place,
                        object,
                        most + 1)
                : placed(sql, "number", "number < ? order by number desc limit ?", place, most + 1));
        List<Placed> shown = found.subList(0, Math.min(most, found.size()));
        return new Page(
                changes(shown),
                found.size() > most ? Optional.of(shown.get(shown.size() - 1).place()) : Optional.empty());
    }

    @Override
    public List<Change> unsettled(int most) {
        return changes(store.read(
                sql -> placed(sql, "number", "state in ('PENDING', 'UNCLEAR') order by number desc limit ?", most)));
    }

    @Override
    public int count(Change.State state) {
        return store.read(sql -> Store.count(sql, "change where state = ?", state));
    }

    @Override
    public long sequence() {
        return store.read(ChangeRows::last);
    }

    @Override
    public Applied appliedSince(long sequence, int most) {
        List<Placed> found =
                store.read(sql -> placed(sql, "sequence", "sequence > ? order by sequence limit ?", sequence, most));
        return new Applied(
                changes(found),
                found.isEmpty() ? sequence : found.get(found.size() - 1).place());
    }

    @Override
    public List<Change> undoing(String changeId) {
        return changes(store.read(sql -> placed(sql, "number", "undoes = ? order by number desc", changeId)));
    }

    private static List<Change> changes(List<Placed> placed) {
        return placed.stream().flatMap(one -> one.change().stream()).toList();
    }

    private List<Placed> placed(Handle sql, String place, String which, Object... values) {
        return sql.select("select " + place + " as place, document from change where " + which, values)
                .map(row -> new Placed(
                        row.getColumn("place", Long.class), store.change(row.getColumn("document", String.class))))
                .list();
    }
}
