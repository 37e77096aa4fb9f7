package oncall.slack.channels;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.stream.Stream;
import oncall.domain.ChannelType;
import oncall.domain.PlanFields;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Inputs;
import oncall.slack.block.Paper;

/** Draws the form for a new channel. */
final class AddView {
    static final String CALLBACK = "channels.add";
    private static final List<Choice> TYPES = Stream.of(ChannelType.SMS, ChannelType.VOICE, ChannelType.EMAIL)
            .map(AddView::choice)
            .toList();

    private AddView() {}

    static View draw(AddScreen screen) {
        Paper paper = new Paper();
        screen.note().ifPresent(note -> paper.blocks(note.blocks()));
        return paper.block(Inputs.required(
                        PlanFields.CHANNEL_TYPE,
                        0,
                        ChannelWords.TYPE,
                        Elements.select(
                                FieldId.ANSWER,
                                ChannelWords.TYPE,
                                TYPES,
                                screen.type().map(AddView::choice).orElse(null)),
                        ""))
                .blocks(inputs(screen.name(), screen.address(), ChannelWords.ADDRESS_HINT))
                .blocks(HeardForm.blocks(screen.heard(), screen.told()))
                .form(
                        CALLBACK,
                        ChannelWords.ADD,
                        ChannelWords.SAVE,
                        screen.carried().metadata());
    }

    /** What a channel is called, and its address. */
    static List<LayoutBlock> inputs(String name, String address, String addressHint) {
        return List.of(
                Inputs.required(
                        PlanFields.CHANNEL_NAME,
                        0,
                        ChannelWords.NAME,
                        Elements.textInput(name, ChannelWords.NAME_EXAMPLE, 255),
                        ChannelWords.NAME_HINT),
                Inputs.required(
                        PlanFields.CHANNEL_ADDRESS,
                        0,
                        ChannelWords.ADDRESS,
                        Elements.textInput(address, ChannelWords.ADDRESS_EXAMPLE, 400),
                        addressHint));
    }

    private static Choice choice(ChannelType type) {
        return new Choice(type.name(), ChannelWords.type(type));
    }
}
