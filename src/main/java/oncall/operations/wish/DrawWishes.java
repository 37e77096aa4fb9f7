package oncall.operations.wish;

import oncall.operations.StepFailures;
import oncall.operations.port.Notice;
import oncall.operations.port.Wishes;

/** Draws messages anew that tell of a wish as it was; one method is one step. */
public final class DrawWishes {
    private static final int MOST = 20;

    private final Wishes wishes;
    private final Drawing drawing;

    /** Draws a message anew. */
    @FunctionalInterface
    public interface Drawing {
        /** Waits for Slack; false where Slack does not take it for now. */
        boolean draw(String channel, String ts, Notice notice);
    }

    public DrawWishes(Wishes wishes, Drawing drawing) {
        this.wishes = wishes;
        this.drawing = drawing;
    }

    /** What Slack does not take now waits for the next step. */
    public void step() {
        StepFailures stumbles = new StepFailures();
        for (Wishes.Posted message : wishes.toBeDrawn(MOST)) {
            stumbles.over(() -> {
                if (drawing.draw(message.channel(), message.ts(), message.notice())
                        && message.notice() instanceof Notice.OfWish of) {
                    wishes.drawn(message, of.wish().revision());
                }
            });
        }
        stumbles.tell();
    }
}
