package oncall.slack.announce;

import java.util.List;
import java.util.Optional;
import oncall.slack.block.Message;

/** Messages that programs can tell apart. Every method waits for Slack and throws {@code SlackSaidNo}. */
public interface Posting {
    /**
     * To a channel, or to a person by their id.
     *
     * @param thread the {@code ts} of the message that it replies to
     * @param changes ids that the message's metadata names
     * @return the message's {@code ts}
     */
    String post(String channel, Optional<String> thread, Message message, List<String> changes);

    /** Draws a message of ours anew, in a channel or in the conversation with a person. */
    void rewrite(String channel, String ts, Message message, List<String> changes);

    /** A new message that the channel of this response URL reads. */
    void postByUrl(String responseUrl, Message message);
}
