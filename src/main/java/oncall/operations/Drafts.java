package oncall.operations;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Plans being edited. They outlive the window in which they are edited. */
public interface Drafts {
    /** Keeps a new draft, or replaces the one of its id. */
    void keep(Draft draft);

    /** Nothing where there is none of this id, or it is somebody else's. */
    Optional<Draft> find(String id, String userId);

    /** Changes the draft in one step, so that of two changes at once neither is lost; gives the changed draft. */
    Optional<Draft> change(String id, String userId, UnaryOperator<Draft> change);

    void drop(String id, String userId);
}
