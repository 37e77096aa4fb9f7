package oncall.slack.watch;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.operations.Conversations;
import oncall.operations.WatchChanges.Outcome;
import oncall.operations.Watches;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.words.Called;
import oncall.slack.words.HelpWords;
import oncall.slack.words.WatchWords;

/** Draws how asking for a watch ended, and all watches. */
final class WatchView {
    static final String SHARED = "watch.shared";
    private static final int MOST = 40;

    private final Called called;
    private final HelpWords help;

    WatchView(Called called, HelpWords help) {
        this.called = called;
        this.help = help;
    }

    Optional<SafeText> name(Optional<Arn> object) {
        return object.map(called::contact);
    }

    Message outcome(Outcome outcome, String channel, Optional<Arn> object) {
        Optional<SafeText> name = name(object);
        if (outcome instanceof Outcome.Watching watching) {
            return with(WatchWords.watching(channel, name, watching.isNew()), unwatch(channel, object));
        }
        if (outcome instanceof Outcome.Ended ended) {
            return Message.of(WatchWords.ended(channel, name, ended.was()));
        }
        if (outcome instanceof Outcome.NotInvited) {
            return with(
                    WatchWords.notInvited(channel),
                    Elements.button("watch", WatchWords.TRY_AGAIN, WatchQuery.value(channel, object)));
        }
        if (outcome instanceof Outcome.Shared shared) {
            return shared(shared, object, name);
        }
        return Message.of(
                outcome instanceof Outcome.Archived ? WatchWords.archived(channel) : WatchWords.notAMember(channel));
    }

    private static Message shared(Outcome.Shared shared, Optional<Arn> object, Optional<SafeText> name) {
        Conversations.Conversation channel = shared.channel();
        SafeText words = WatchWords.shared(channel, name, shared.mayConfirm());
        return shared.mayConfirm()
                ? with(
                        words,
                        Elements.confirmed(
                                Elements.button(
                                        SHARED, WatchWords.ALL_THE_SAME, WatchQuery.value(channel.id(), object)),
                                "Another company reads it",
                                WatchWords.sharedQuestion(channel, name),
                                "Watch"))
                : Message.of(words);
    }

    private static ButtonElement unwatch(String channel, Optional<Arn> object) {
        return Elements.button("unwatch", WatchWords.UNWATCH, WatchQuery.value(channel, object));
    }

    private static Message with(SafeText words, ButtonElement button) {
        return new Message(words, List.of(Blocks.section(words), Blocks.actions("watch", button)));
    }

    /** @param mayEnd whether the reader may end a watch of this object */
    Message all(List<Watches.Watch> watches, Predicate<Optional<Arn>> mayEnd) {
        if (watches.isEmpty()) {
            return Message.of(WatchWords.none(help));
        }
        SafeText heading = WatchWords.heading(watches.size());
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(heading)));
        List<SafeText> lines = new ArrayList<>(List.of(heading));
        for (Watches.Watch watch : watches.subList(0, Math.min(watches.size(), MOST))) {
            SafeText line = WatchWords.line(watch, name(watch.object()));
            lines.add(line);
            blocks.add(
                    mayEnd.test(watch.object())
                            ? Blocks.section("watch-" + blocks.size(), line, unwatch(watch.channel(), watch.object()))
                            : Blocks.section(line));
        }
        if (watches.size() > MOST) {
            lines.add(WatchWords.more(watches.size() - MOST));
            blocks.add(Blocks.context(WatchWords.more(watches.size() - MOST)));
        }
        return new Message(SafeText.join("\n", lines).cutTo(Blocks.LONGEST_TEXT), blocks);
    }
}
