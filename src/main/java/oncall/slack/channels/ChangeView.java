package oncall.slack.channels;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Target;
import oncall.slack.block.Blocks;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Paper;
import oncall.slack.plan.Confirmation;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.EffectWords;

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

    /**
     * What it is called, and its address.
     *
     * @param without what another address leads to until it is activated
     * @param typed the name and the address that stand in it
     * @param asks whether to ask for the alias
     */
    static View form(
            Carried carried,
            Going without,
            DisplayNames names,
            TypedChannel typed,
            boolean asks,
            List<LayoutBlock> heard,
            Optional<Note> note) {
        Channel shown = without.channel();
        Contact contact = without.present().contact();
        Paper paper = new Paper();
        note.ifPresent(one -> paper.blocks(one.blocks()));
        paper.small(ChannelWords.kind(shown))
                .blocks(AddView.inputs(typed.name(), typed.address(), ChannelWords.NEW_ADDRESS_HINT));
        if (shown.activated() && without.effect().isHarmful()) {
            paper.small(ChannelWords.untilActivated())
                    .section(EffectWords.lines(without.effect(), contact.type(), names));
        }
        if (asks) {
            paper.block(Confirmation.of(contact.alias()));
        }
        return paper.blocks(heard).form(EDIT, ChannelWords.EDIT, ChannelWords.SAVE, carried.metadata());
    }

    /** Before a channel is deactivated, or deleted. */
    static View question(Carried carried, Going going, DisplayNames names, List<LayoutBlock> heard) {
        Contact contact = going.present().contact();
        String title = going.isDeletion() ? ChannelWords.DELETE : ChannelWords.DEACTIVATE;
        Paper paper = new Paper()
                .section(
                        going.isDeletion()
                                ? ChannelWords.delete(going.channel())
                                : ChannelWords.deactivate(going.channel()))
                .small(ChannelWords.stages(stages(contact, going.channel())))
                .section(EffectWords.lines(going.effect(), contact.type(), names));
        if (going.effect().empties()) {
            paper.block(Confirmation.of(contact.alias()));
        }
        return paper.blocks(heard).form(going.isDeletion() ? DELETE : DEACTIVATE, title, title, carried.metadata());
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
