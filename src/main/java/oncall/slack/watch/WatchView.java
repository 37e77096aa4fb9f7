package oncall.slack.watch;

import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.domain.ContactType;
import oncall.operations.announce.WatchChanges.Outcome;
import oncall.operations.port.Conversations;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** Draws how asking for a watch ended, and all watches. */
final class WatchView {
    static final String SHARED = "watch.shared";
    private static final int MOST = 40;

    private final DisplayNames called;
    private final HelpWords help;

    WatchView(DisplayNames called, HelpWords help) {
        this.called = called;
        this.help = help;
    }

    Optional<SafeText> name(Optional<Arn> object) {
        return object.map(called::contact);
    }

    Message outcome(Outcome outcome, String channel, Optional<Arn> object) {
        Optional<SafeText> name = name(object);
        if (outcome instanceof Outcome.Watching watching) {
            return watching(watching, channel, object, name);
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

    /** What hears of shifts may hear of requests for cover too. */
    private Message watching(Outcome.Watching watching, String channel, Optional<Arn> object, Optional<SafeText> name) {
        List<ButtonElement> buttons = new ArrayList<>();
        boolean ofShifts = object.flatMap(called::name)
                .map(one -> one.type() == ContactType.ONCALL_SCHEDULE)
                .orElse(object.isEmpty());
        if (ofShifts) {
            Set<WatchKind> other = EnumSet.copyOf(watching.kinds());
            if (!other.remove(WatchKind.COVER_REQUESTS)) {
                other.add(WatchKind.COVER_REQUESTS);
            } else if (other.isEmpty()) {
                other.add(WatchKind.CHANGES);
            }
            buttons.add(Elements.button(
                    "watch", WatchWords.toggle(watching.kinds()), WatchQuery.value(channel, object, other)));
        }
        buttons.add(unwatch(channel, object));
        return new Paper()
                .section(WatchWords.watching(channel, name, watching.isNew(), watching.kinds()))
                .buttons("watch", buttons)
                .message();
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
                                "Another Company Reads It",
                                WatchWords.sharedQuestion(channel, name),
                                "Watch"))
                : Message.of(words);
    }

    private static ButtonElement unwatch(String channel, Optional<Arn> object) {
        return Elements.button("unwatch", WatchWords.UNWATCH, WatchQuery.value(channel, object));
    }

    private static Message with(SafeText words, ButtonElement button) {
        return new Paper().section(words).buttons("watch", button).message();
    }

    /** @param mayEnd whether the reader may end a watch of this object */
    Message all(List<Watches.Watch> watches, Predicate<Optional<Arn>> mayEnd) {
        if (watches.isEmpty()) {
            return Message.of(WatchWords.none(help));
        }
        Paper paper = new Paper().section(WatchWords.heading(watches.size()));
        return paper.most(MOST, watches, watch -> row(paper, watch, mayEnd.test(watch.object())))
                .message();
    }

    private void row(Paper paper, Watches.Watch watch, boolean mayEnd) {
        SafeText line = WatchWords.line(watch, name(watch.object()));
        if (mayEnd) {
            paper.section("watch-" + paper.size(), line, unwatch(watch.channel(), watch.object()));
        } else {
            paper.section(line);
        }
    }
}
