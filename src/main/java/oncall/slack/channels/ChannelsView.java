package oncall.slack.channels;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.List;
import oncall.domain.Channel;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Paper;

/** Draws a contact's channels, each with what can be done to it. */
final class ChannelsView {
    static final String ADD = "channels.add";
    static final String SEND = "channels.send";
    static final String ENTER = "channels.enter";
    static final String ALL = "channels.all";
    private static final int MOST = 40;

    private ChannelsView() {}

    static View draw(ChannelsScreen screen) {
        List<Channel> channels = screen.details().channels();
        Paper paper = new Paper();
        screen.note().ifPresent(note -> paper.blocks(note.blocks()));
        paper.section(ChannelWords.of(screen.details().contact()));
        for (int i = 0; i < Math.min(channels.size(), MOST); i++) {
            Channel channel = channels.get(i);
            paper.block(
                    screen.mayChange()
                            ? ChangeView.line(i, channel)
                            : Blocks.section(ChannelWords.line(channel, false)));
            if (screen.mayChange() && !channel.activated()) {
                paper.buttons("channel-" + i, activation(channel));
            }
        }
        if (channels.isEmpty()) {
            paper.section(ChannelWords.none());
        }
        paper.more(channels.size() - MOST);
        if (screen.mayChange()) {
            paper.buttons("channels", Elements.button(ADD, ChannelWords.ADD, "add"), editPlan(screen.carried()));
        } else {
            paper.small(ChannelWords.masked());
        }
        return paper.ending("channels", ChannelWords.TITLE, screen.carried().metadata());
    }

    /** Where what can be reached now is used. */
    private static ButtonElement editPlan(Carried carried) {
        return Elements.button("edit", ChannelWords.EDIT_PLAN, carried.contact().value());
    }

    /** Back to all of them. */
    static ButtonElement all() {
        return Elements.button(ALL, ChannelWords.ALL, "all");
    }

    private static List<ButtonElement> activation(Channel channel) {
        String key = channel.arn().value();
        return List.of(
                Elements.labelled(
                        Elements.confirmed(
                                Elements.button(SEND, ChannelWords.SEND, key),
                                ChannelWords.SEND,
                                ChannelWords.sendTo(channel),
                                ChannelWords.SEND),
                        ChannelWords.SEND + " to " + channel.name()),
                Elements.labelled(
                        Elements.button(ENTER, ChannelWords.ENTER, key), ChannelWords.ENTER + " of " + channel.name()));
    }

    /** One channel that was just added: what comes next. */
    static View added(Carried carried, Channel channel) {
        return new Paper()
                .blocks(Note.success(ChannelWords.saved(channel)).blocks())
                .section(ChannelWords.line(channel, true))
                .buttons("channel", activation(channel))
                .buttons("channels", all(), editPlan(carried))
                .ending("channels", ChannelWords.TITLE, carried.metadata());
    }
}
