package oncall.slack.watch;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.operations.announce.WatchChanges.Outcome;
import oncall.operations.people.Directory;
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

    /** Views with the names that are in memory, after AWS was asked for others. */
    record Of(Directory directory, HelpWords help) {
        /** Waits for AWS where one of these is not known by its name. */
        WatchView of(Collection<Arn> objects) {
            directory.lookUp(objects);
            return remembered();
        }

        WatchView of(Optional<Arn> object) {
            return of(object.stream().toList());
        }

        WatchView remembered() {
            return new WatchView(DisplayNames.from(directory), help);
        }
    }

    private final DisplayNames called;
    private final HelpWords help;

    WatchView(DisplayNames called, HelpWords help) {
        this.called = called;
        this.help = help;
    }

    Optional<SafeText> name(Optional<Arn> object) {
        return object.map(called::contact);
    }

    /** @param kinds as they were typed, to be asked for again; none where nothing was said of them */
    Message outcome(Outcome outcome, String channel, Set<WatchKind> kinds, Optional<Arn> object) {
        Optional<SafeText> name = name(object);
        if (outcome instanceof Outcome.Watching watching) {
            return with(
                    WatchWords.watching(channel, watching.kinds(), name, watching.isNew()), unwatch(channel, object));
        }
        if (outcome instanceof Outcome.Ended ended) {
            return Message.of(WatchWords.ended(channel, ended.kinds(), name));
        }
        if (outcome instanceof Outcome.NotInvited) {
            return with(
                    WatchWords.notInvited(channel),
                    Elements.button("watch", WatchWords.TRY_AGAIN, WatchQuery.value(channel, kinds, object)));
        }
        if (outcome instanceof Outcome.Shared shared) {
            return shared(shared, kinds, object, name);
        }
        return Message.of(no(outcome, channel));
    }

    /** Why nothing was set. */
    private static SafeText no(Outcome outcome, String channel) {
        return outcome instanceof Outcome.Archived ? WatchWords.archived(channel) : WatchWords.notAMember(channel);
    }

    /** The same for a form that is submitted again. */
    SafeText inTheForm(Outcome outcome, String channel, Optional<Arn> object) {
        if (outcome instanceof Outcome.Shared shared) {
            return WatchWords.shared(shared.channel(), Set.of(), name(object), shared.mayConfirm());
        }
        return outcome instanceof Outcome.NotInvited ? WatchWords.notInvited(channel) : no(outcome, channel);
    }

    /** For whom a form could not be opened at once. */
    Message offer(String channel, Optional<Arn> object) {
        return with(
                WatchWords.question(channel, name(object)),
                Elements.button("watch", WatchWords.CHOOSE, WatchQuery.value(channel, Set.of(), object)));
    }

    private static Message shared(
            Outcome.Shared shared, Set<WatchKind> kinds, Optional<Arn> object, Optional<SafeText> name) {
        Conversations.Conversation channel = shared.channel();
        SafeText words = WatchWords.shared(channel, kinds, name, shared.mayConfirm());
        return shared.mayConfirm()
                ? with(
                        words,
                        Elements.confirmed(
                                Elements.button(
                                        SHARED, WatchWords.ALL_THE_SAME, WatchQuery.value(channel.id(), kinds, object)),
                                "Another Company Reads It",
                                WatchWords.sharedQuestion(channel, kinds, name),
                                "Watch"))
                : Message.of(words);
    }

    private static ButtonElement unwatch(String channel, Optional<Arn> object) {
        return Elements.button("unwatch", WatchWords.UNWATCH, WatchQuery.value(channel, Set.of(), object));
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
