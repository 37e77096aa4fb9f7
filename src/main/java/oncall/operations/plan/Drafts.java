package oncall.operations.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import oncall.operations.Refused;

/**
 * Plans being edited. They outlive the window in which they are edited. Each method answers within half a second, since
 * presses wait for it; where it cannot, it throws {@link Refused} ({@code UNAVAILABLE}) with words for the person.
 */
public interface Drafts {
    /** Keeps a new draft, or replaces the one of its id. */
    void keep(Draft draft);

    /** Nothing where there is none of this id, or it is somebody else's. */
    Optional<Draft> find(String id, String userId);

    /** Changes the draft in one step, so that of two changes at once neither is lost; gives the changed draft. */
    Optional<Draft> change(String id, String userId, UnaryOperator<Draft> change);

    /** All of this person, the one that was kept last first. */
    List<Draft> of(String userId);

    void drop(String id, String userId);
}
