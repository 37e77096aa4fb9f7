package oncall.slack.block;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** A message as it is written: its blocks, and beside them the text that says the same without them. */
public final class Paper {
    private static final int LINES_OF_A_BLOCK = 10;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final List<SafeText> lines = new ArrayList<>();

    public Paper header(String title, SafeText small) {
        blocks.add(Blocks.header(title));
        blocks.add(Blocks.context(small));
        lines.add(SafeText.bold(title).and(" · ").and(small));
        return this;
    }

    public Paper section(SafeText text) {
        blocks.add(Blocks.section(text));
        lines.add(text);
        return this;
    }

    public Paper section(String blockId, SafeText text, BlockElement accessory) {
        blocks.add(Blocks.section(blockId, text, accessory));
        lines.add(text);
        return this;
    }

    /** Under a heading of ours, a few lines to a block; nothing where there are none. */
    public Paper listed(String heading, List<SafeText> items) {
        for (int i = 0; i < items.size(); i += LINES_OF_A_BLOCK) {
            SafeText some = SafeText.join("\n", items.subList(i, Math.min(i + LINES_OF_A_BLOCK, items.size())));
            section(i == 0 ? SafeText.own("*" + heading + "*\n").and(some) : some);
        }
        return this;
    }

    public Paper small(SafeText text) {
        blocks.add(Blocks.context(text));
        lines.add(text);
        return this;
    }

    /** Nothing where there are no buttons. */
    public Paper buttons(String blockId, List<? extends BlockElement> buttons) {
        if (!buttons.isEmpty()) {
            blocks.add(Blocks.actions(blockId, buttons.toArray(BlockElement[]::new)));
        }
        return this;
    }

    public Message message() {
        return new Message(SafeText.join("\n", lines).cutTo(Blocks.LONGEST_TEXT), blocks);
    }
}
