package oncall.slack.channels;

import com.slack.api.model.view.View;
import oncall.domain.PlanFields;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Paper;

/** Draws the form for an activation code. */
final class CodeView {
    static final String CALLBACK = "channels.code";

    private CodeView() {}

    static View draw(CodeScreen screen) {
        return new Paper()
                .blocks(screen.note().blocks())
                .block(Inputs.required(
                        PlanFields.ACTIVATION_CODE,
                        0,
                        ChannelWords.CODE,
                        Elements.textInput(screen.typed(), "", 40),
                        ChannelWords.CODE_HINT))
                .blocks(HeardForm.blocks(screen.heard(), screen.told()))
                .buttons(
                        "channels",
                        Elements.button(
                                ChannelsView.SEND,
                                ChannelWords.SEND_AGAIN,
                                screen.carried().key()),
                        ChannelsView.all())
                .form(
                        CALLBACK,
                        ChannelWords.ENTER,
                        ChannelWords.ACTIVATE,
                        screen.carried().metadata());
    }
}
