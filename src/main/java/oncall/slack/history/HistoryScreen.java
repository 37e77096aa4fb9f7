package oncall.slack.history;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.slack.block.SafeText;

/**
 * A page of the change log.
 *
 * @param name of the object whose changes these are
 * @param older where the next page begins
 */
record HistoryScreen(HistoryQuery query, Optional<SafeText> name, List<Row> rows, Optional<Long> older) {
    HistoryScreen {
        rows = List.copyOf(rows);
    }

    /**
     * One change.
     *
     * @param line who did what, and what it changed
     * @param putBack the change that put it back
     * @param mayUndo whether the reader may have it put back
     */
    record Row(Change change, SafeText line, Optional<Change> putBack, boolean mayUndo) {}
}
