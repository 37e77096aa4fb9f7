package oncall.slack.channels;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import oncall.domain.ChannelType;
import oncall.domain.PlanFields;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Inputs;
import oncall.slack.block.Modals;
import oncall.slack.words.ChannelWords;

/** Draws the form for a new channel. */
final class AddView {
    static final String CALLBACK = "channels.add";
    private static final List<Choice> TYPES = Stream.of(ChannelType.SMS, ChannelType.VOICE, ChannelType.EMAIL)
            .map(AddView::choice)
            .toList();

    private AddView() {}

    static View draw(AddScreen screen) {
        List<LayoutBlock> blocks = new ArrayList<>();
        screen.note().ifPresent(note -> blocks.addAll(note.blocks()));
        blocks.add(Inputs.required(
                PlanFields.CHANNEL_TYPE,
                0,
                ChannelWords.TYPE,
                Elements.select(
                        FieldId.ANSWER,
                        ChannelWords.TYPE,
                        TYPES,
                        screen.type().map(AddView::choice).orElse(null)),
                ""));
        blocks.add(Inputs.required(
                PlanFields.CHANNEL_NAME,
                0,
                ChannelWords.NAME,
                Elements.textInput(screen.name(), ChannelWords.NAME_EXAMPLE, 255),
                ChannelWords.NAME_HINT));
        blocks.add(Inputs.required(
                PlanFields.CHANNEL_ADDRESS,
                0,
                ChannelWords.ADDRESS,
                Elements.textInput(screen.address(), ChannelWords.ADDRESS_EXAMPLE, 400),
                ChannelWords.ADDRESS_HINT));
        blocks.addAll(HeardForm.blocks(screen.heard(), screen.told()));
        return Modals.form(
                CALLBACK, ChannelWords.ADD, ChannelWords.SAVE, screen.carried().metadata(), blocks);
    }

    private static Choice choice(ChannelType type) {
        return new Choice(type.name(), ChannelWords.type(type));
    }
}
