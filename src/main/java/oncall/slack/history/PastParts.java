package oncall.slack.history;

import oncall.operations.History;
import oncall.operations.RestoreChange;
import oncall.operations.UndoChange;

/** What the screens of the past stand on. */
public record PastParts(History history, UndoChange undo, RestoreChange restore) {}
