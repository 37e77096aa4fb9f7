package oncall.slack.history;

import oncall.operations.Announcements;
import oncall.operations.Forgetting;
import oncall.operations.History;
import oncall.operations.RestoreChange;
import oncall.operations.UndoChange;
import oncall.operations.WatchChanges;
import oncall.operations.Watches;

/** What the screens of the past stand on. */
public record PastParts(
        History history,
        UndoChange undo,
        RestoreChange restore,
        Watches watches,
        WatchChanges watch,
        Announcements announcements,
        Forgetting forgetting) {}
