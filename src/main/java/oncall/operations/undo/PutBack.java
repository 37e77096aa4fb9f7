package oncall.operations.undo;

import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.port.History;

/** Whether a change was put back. The method waits for the database. */
public final class PutBack {
    private final History history;

    public PutBack(History history) {
        this.history = history;
    }

    /** The applied change that put it back and was not put back itself. */
    public Optional<Change> by(String changeId) {
        return history.undoing(changeId).stream()
                .filter(undoing -> undoing.state() == Change.State.APPLIED)
                .filter(undoing -> by(undoing.id()).isEmpty())
                .findFirst();
    }
}
