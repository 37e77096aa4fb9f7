package oncall.slack.block;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import org.jspecify.annotations.Nullable;

/** Slack's alert block (modals only), which the SDK in use does not have yet. A view may hold several: Slack names them. */
final class AlertBlock implements LayoutBlock {
    private final String type = "alert";
    private final String level;
    private final TextObject text;

    AlertBlock(String level, TextObject text) {
        this.level = level;
        this.text = text;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return null;
    }

    public String getLevel() {
        return level;
    }

    public TextObject getText() {
        return text;
    }
}
