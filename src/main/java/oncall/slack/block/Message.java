package oncall.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message to one person or a channel.
 *
 * @param text complete by itself: what notifications and screen readers use instead of the blocks
 */
public record Message(SafeText text, List<LayoutBlock> blocks) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    /** Words alone. */
    public static Message of(SafeText text) {
        return new Message(text, List.of());
    }

    public static Message of(String ownWords) {
        return of(SafeText.own(ownWords));
    }
}
