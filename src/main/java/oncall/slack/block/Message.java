package oncall.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message to one person or a channel.
 *
 * @param text complete by itself: what notifications and screen readers use instead of the blocks
 * @param blocks as the newest workspaces show them
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

    public boolean hasTable() {
        return blocks.stream().anyMatch(TableBlock.class::isInstance);
    }

    /** The same as sections: for modals, and for workspaces that have no tables yet. */
    public Message inSections() {
        return new Message(text, blocks.stream().flatMap(Message::asSections).toList());
    }

    private static Stream<LayoutBlock> asSections(LayoutBlock block) {
        return block instanceof TableBlock table ? table.otherwise().stream() : Stream.of(block);
    }
}
