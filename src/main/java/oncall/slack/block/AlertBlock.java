package oncall.slack.block;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;

/** Slack's alert block (modals only), which the SDK in use does not have yet. */
final class AlertBlock implements LayoutBlock {
    private final String type = "alert";
    private final String blockId;
    private final String level;
    private final TextObject text;

    AlertBlock(String blockId, String level, TextObject text) {
        this.blockId = blockId;
        this.level = level;
        this.text = text;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public String getBlockId() {
        return blockId;
    }

    public String getLevel() {
        return level;
    }

    public TextObject getText() {
        return text;
    }
}
