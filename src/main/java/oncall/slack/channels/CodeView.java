package oncall.slack.channels;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.PlanFields;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Modals;
import oncall.slack.words.ChannelWords;

/** Draws the form for an activation code. */
final class CodeView {
    static final String CALLBACK = "channels.code";

    private CodeView() {}

    static View draw(CodeScreen screen) {
        List<LayoutBlock> blocks = new ArrayList<>(screen.note().blocks());
        blocks.add(Inputs.required(
                PlanFields.ACTIVATION_CODE,
                0,
                ChannelWords.CODE,
                Elements.textInput(screen.typed(), "", 40),
                ChannelWords.CODE_HINT));
        blocks.addAll(HeardForm.blocks(screen.heard(), screen.told()));
        blocks.add(Blocks.actions("channels", Elements.button(ChannelsView.ALL, ChannelWords.ALL, "all")));
        return Modals.form(
                CALLBACK,
                ChannelWords.ENTER,
                ChannelWords.ACTIVATE,
                screen.carried().metadata(),
                blocks);
    }
}
