package oncall.slack.channels;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Channel;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.words.ChannelWords;

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
        List<LayoutBlock> blocks = new ArrayList<>();
        screen.note().ifPresent(note -> blocks.addAll(note.blocks()));
        blocks.add(Blocks.section(ChannelWords.of(screen.details().contact())));
        for (int i = 0; i < Math.min(channels.size(), MOST); i++) {
            blocks.add(
                    screen.mayChange()
                            ? ChangeView.line(i, channels.get(i))
                            : Blocks.section(ChannelWords.line(channels.get(i), false)));
            if (screen.mayChange() && !channels.get(i).activated()) {
                blocks.add(activation("channel-" + i, channels.get(i)));
            }
        }
        if (channels.isEmpty()) {
            blocks.add(Blocks.section(ChannelWords.none()));
        }
        if (channels.size() > MOST) {
            blocks.add(Blocks.context(ChannelWords.more(channels.size() - MOST)));
        }
        blocks.add(
                screen.mayChange()
                        ? Blocks.actions("channels", Elements.button(ADD, ChannelWords.ADD, "add"))
                        : Blocks.context(ChannelWords.masked()));
        return Modals.reading("channels", ChannelWords.TITLE, screen.carried().metadata(), blocks);
    }

    static LayoutBlock activation(String blockId, Channel channel) {
        String key = channel.arn().value();
        return Blocks.actions(
                blockId,
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
        List<LayoutBlock> blocks =
                new ArrayList<>(Note.success(ChannelWords.saved(channel)).blocks());
        blocks.add(Blocks.section(ChannelWords.line(channel, true)));
        blocks.add(activation("channel", channel));
        blocks.add(Blocks.actions("channels", Elements.button(ALL, ChannelWords.ALL, "all")));
        return Modals.reading("channels", ChannelWords.TITLE, carried.metadata(), blocks);
    }
}
