package oncall.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A point at which a save waits for a neighbour. */
record Hold(Of of, String call, int nth) {
    /** Whom it waits for, and whether they have done already what they were asked. */
    enum Of {
        AWS_BEFORE("AWS, before"),
        AWS_AFTER("AWS, after"),
        SLACK_BEFORE("Slack, before"),
        SLACK_AFTER("Slack, after"),
        DATABASE("the database, before");

        final String words;

        Of(String words) {
            this.words = words;
        }
    }

    /** One neighbour that stands still at its point. */
    interface Standing extends AutoCloseable {
        boolean isReached();

        /** Lets go. */
        @Override
        void close();

        static Standing of(BooleanSupplier reached, Runnable release) {
            return new Standing() {
                @Override
                public boolean isReached() {
                    return reached.getAsBoolean();
                }

                @Override
                public void close() {
                    release.run();
                }
            };
        }
    }

    /** The points of the database, each with what comes right before it. */
    static final Hold ROW_IS_BEGUN = new Hold(Of.DATABASE, "the change is begun", 0);

    static final Hold ROW_IS_ENDED = new Hold(Of.DATABASE, "the change is applied", 0);
    static final Hold POST_IS_MARKED = new Hold(Of.DATABASE, "the post is marked", 0);

    /** On the way there and on the way back of every call of an undisturbed save, and the writes of its rows. */
    static List<Hold> all(List<Step> aws, List<Step> slack) {
        List<Hold> all = new ArrayList<>(List.of(ROW_IS_BEGUN, ROW_IS_ENDED, POST_IS_MARKED));
        aws.forEach(step -> all.addAll(around(step, Of.AWS_BEFORE, Of.AWS_AFTER)));
        slack.forEach(step -> all.addAll(around(step, Of.SLACK_BEFORE, Of.SLACK_AFTER)));
        return all;
    }

    private static List<Hold> around(Step step, Of before, Of after) {
        return List.of(new Hold(before, step.call(), step.nth()), new Hold(after, step.call(), step.nth()));
    }

    /** Whether the channel may have read of the change already, without anybody having written that down. */
    boolean mayTellTwice() {
        return this.equals(POST_IS_MARKED) || (of == Of.SLACK_AFTER && call.equals("chat.postMessage"));
    }

    @Override
    public String toString() {
        return of.words + " " + call + (nth == 0 ? "" : ", no. " + (nth + 1));
    }
}
