package oncall.operations.undo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import oncall.domain.Change;
import oncall.operations.StepFailures;
import oncall.operations.port.History;
import oncall.operations.port.PostedMessages;

/** Marks the messages of changes that were put back; one method is one step. */
public final class MarkUndone {
    private static final int MOST = 20;

    private final PostedMessages messages;
    private final PutBack putBack;
    private final Marking marking;

    /** Draws a message anew. */
    @FunctionalInterface
    public interface Marking {
        /**
         * Waits for Slack.
         *
         * @param by what put a change back, by its id
         * @return false where Slack does not take it for now: to be tried again
         */
        boolean mark(PostedMessages.Posted message, Map<String, Change> by);
    }

    public MarkUndone(PostedMessages messages, History history, Marking marking) {
        this.messages = messages;
        this.putBack = new PutBack(history);
        this.marking = marking;
    }

    /** What Slack does not take now waits for the next step, with all behind it. */
    public void step() {
        StepFailures stumbles = new StepFailures();
        AtomicBoolean taken = new AtomicBoolean(true);
        for (PostedMessages.Posted message : messages.toBeMarked(MOST)) {
            stumbles.over(() -> taken.set(mark(message)));
            if (!taken.get()) {
                break;
            }
        }
        stumbles.tell();
    }

    private boolean mark(PostedMessages.Posted message) {
        Map<String, Change> by = new HashMap<>();
        message.notices()
                .forEach(notice -> putBack.by(notice.key()).ifPresent(undoing -> by.put(notice.key(), undoing)));
        boolean marked = marking.mark(message, by);
        if (marked) {
            messages.marked(message);
        }
        return marked;
    }
}
