package oncall.slack.history;

import oncall.operations.announce.WatchChanges;
import oncall.operations.port.Announcements;
import oncall.operations.port.Forgetting;
import oncall.operations.port.History;
import oncall.operations.port.Watches;
import oncall.operations.undo.RestoreChange;
import oncall.operations.undo.UndoChange;

/** What the screens of the past stand on. */
public record PastParts(
        History history,
        UndoChange undo,
        RestoreChange restore,
        Watches watches,
        WatchChanges watch,
        Announcements announcements,
        Forgetting forgetting) {}
