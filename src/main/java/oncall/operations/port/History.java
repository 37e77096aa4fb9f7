package oncall.operations.port;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;

/** Changes to be read, whatever became of them. The methods wait for the database. */
public interface History {
    /**
     * Some changes, the newest first.
     *
     * @param older where the next page begins; absent on the last
     */
    record Page(List<Change> changes, Optional<Long> older) {}

    /**
     * What was applied, in the order in which it was.
     *
     * @param sequence the place of the last one: where to go on from
     */
    record Applied(List<Change> changes, long sequence) {}

    /**
     * At most so many changes of one object, or of all.
     *
     * @param before {@link Page#older} of the page before; absent for the newest
     */
    Page page(Optional<Arn> object, Optional<Long> before, int most);

    /** Changes whose outcome is not known, or never will be: {@code PENDING} and {@code UNCLEAR}, the newest first. */
    List<Change> unsettled(int most);

    /** How many changes are in this state. */
    int count(Change.State state);

    /** The place of the last applied change: 0 before the first. */
    long sequence();

    /** What was applied after this place, also by other replicas; at most so many. */
    Applied appliedSince(long sequence, int most);

    /** Which changes put this one back, or are about to; the newest first. */
    List<Change> undoing(String changeId);
}
