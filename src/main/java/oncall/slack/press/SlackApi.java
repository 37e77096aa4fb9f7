package oncall.slack.press;

import com.slack.api.model.view.View;
import java.nio.ByteBuffer;
import java.util.Optional;
import oncall.slack.block.Message;

/** What we do in Slack by calling it. Every method waits for Slack and throws {@link SlackSaidNo}. */
public interface SlackApi {
    /** A view as Slack holds it now. */
    record Drawn(String viewId, String hash) {}

    /** Where an answer to a response URL appears. */
    enum Appears {
        /** A new message for the presser alone. */
        ALONE,
        /** In place of the message that the URL belongs to. */
        INSTEAD,
        /** A new message that the channel reads. */
        IN_CHANNEL
    }

    Drawn open(String triggerId, View view);

    Drawn push(String triggerId, View view);

    /** Refused as {@code hash_conflict} where the view is no longer the one of this hash. */
    Drawn update(ViewRef ref, Optional<String> hash, View view);

    void publish(String userId, View home);

    void respond(String responseUrl, Message message, Appears appears);

    void whisper(String channel, String userId, Message message);

    /**
     * Whether it is known in which form this workspace takes it: an acknowledgement cannot be sent again in another, a call
     * can. From memory, at once.
     */
    boolean isKnownToFit(Message message);

    /** As an acknowledgement says it to the presser alone. */
    ByteBuffer written(Message message);

    /** To a channel, or to a person by their id. */
    void post(String channel, Message message);
}
