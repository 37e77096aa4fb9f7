package oncall.slack.press;

import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.slack.block.Message;

/**
 * Where later work shows its result: the view that was opened or drawn, or the words that were said. Every method may
 * wait for Slack; what Slack refuses is logged and counted by the implementation, and told to the presser where a way
 * is left.
 */
public interface Screen {
    /** Draws the bound view anew; without one, opens nothing and does nothing. */
    void show(View view);

    /**
     * Draws the bound view anew, unless something was pressed in it since the press that this screen belongs to: what
     * was answered at its fields stays.
     */
    void refresh(View view);

    /**
     * Draws another view of the stack anew, for example the overview under a stage; not where a press of its own was
     * answered since the one that this screen belongs to.
     *
     * @param now as it should be at this moment; may be nothing
     */
    void show(String viewId, Supplier<Optional<View>> now);

    /** Words for the presser alone, in place of what was said at first where that can be replaced. */
    void say(Message message);

    /** The presser's App Home. */
    void home(View view);

    /**
     * Posts where it was asked: to the channel by the bot, else by the response URL, else to the presser alone with
     * "invite me to post here". From a conversation of two or the App Home, to the presser alone.
     *
     * @return whether a channel reads it
     */
    boolean post(AskedFrom from, Message message);
}
