package oncall.slack.channels;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.PlanFields;
import oncall.domain.Target;
import oncall.slack.block.Blocks;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Modals;
import oncall.slack.words.ChannelWords;

/** Draws what can be done to one channel: its form, and the questions before it is deactivated or deleted. */
final class ChangeView {
    static final String MENU = "channels.menu";
    static final String EDIT = "channels.edit";
    static final String DEACTIVATE = "channels.deactivate";
    static final String DELETE = "channels.delete";

    private ChangeView() {}

    /** The keys name what is to be done and the channel by the last part of its ARN, which fits an option. */
    static LayoutBlock line(int row, Channel channel) {
        List<Choice> choices = new ArrayList<>(List.of(choice(EDIT, channel, ChannelWords.EDIT)));
        if (channel.activated()) {
            choices.add(choice(DEACTIVATE, channel, ChannelWords.DEACTIVATE));
        }
        choices.add(choice(DELETE, channel, ChannelWords.DELETE));
        return Blocks.section(
                "channel-line-" + row, ChannelWords.line(channel, true), Elements.overflow(MENU, choices));
    }

    static View form(
            Carried carried, Channel shown, String name, String address, List<LayoutBlock> heard, Optional<Note> note) {
        List<LayoutBlock> blocks = new ArrayList<>();
        note.ifPresent(one -> blocks.addAll(one.blocks()));
        blocks.add(Blocks.context(ChannelWords.kind(shown)));
        blocks.add(Inputs.required(
                PlanFields.CHANNEL_NAME,
                0,
                ChannelWords.NAME,
                Elements.textInput(name, ChannelWords.NAME_EXAMPLE, 255),
                ChannelWords.NAME_HINT));
        blocks.add(Inputs.required(
                PlanFields.CHANNEL_ADDRESS,
                0,
                ChannelWords.ADDRESS,
                Elements.textInput(address, ChannelWords.ADDRESS_EXAMPLE, 400),
                ChannelWords.NEW_ADDRESS_HINT));
        blocks.addAll(heard);
        return Modals.form(EDIT, ChannelWords.EDIT, ChannelWords.SAVE, carried.metadata(), blocks);
    }

    static View deactivate(Carried carried, Contact contact, Channel channel, List<LayoutBlock> heard) {
        return question(DEACTIVATE, ChannelWords.DEACTIVATE, carried, contact, channel, heard);
    }

    static View delete(Carried carried, Contact contact, Channel channel, List<LayoutBlock> heard) {
        return question(DELETE, ChannelWords.DELETE, carried, contact, channel, heard);
    }

    private static View question(
            String callback, String title, Carried carried, Contact contact, Channel channel, List<LayoutBlock> heard) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.section(
                callback.equals(DELETE) ? ChannelWords.delete(channel) : ChannelWords.deactivate(channel)));
        blocks.add(Blocks.context(ChannelWords.stages(stages(contact, channel))));
        blocks.addAll(heard);
        return Modals.form(callback, title, title, carried.metadata(), blocks);
    }

    /** Places of the stages that reach it, from 0. */
    private static List<Integer> stages(Contact contact, Channel channel) {
        List<Integer> stages = new ArrayList<>();
        for (int i = 0; i < contact.plan().stages().size(); i++) {
            if (contact.plan().stages().get(i).targets().stream()
                    .anyMatch(target -> target instanceof Target.ToChannel to
                            && to.channel().equals(channel.arn()))) {
                stages.add(i);
            }
        }
        return stages;
    }

    private static Choice choice(String what, Channel channel, String label) {
        return new Choice(what + " " + id(channel), label);
    }

    static String id(Channel channel) {
        String name = channel.arn().name();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
