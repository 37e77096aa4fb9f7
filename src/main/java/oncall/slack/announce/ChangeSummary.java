package oncall.slack.announce;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Notice;
import oncall.operations.port.People;
import oncall.operations.undo.UndoChange;
import oncall.slack.block.Blocks;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.AnnounceWords;
import oncall.slack.words.HistoryWords;

/** Draws what a channel reads of changes: what happened, the difference, what got worse, a line of timeline; no address. */
public final class ChangeSummary {
    private static final int MOST_BLOCKS = 45;
    /** Of changes for which a line is kept free. */
    private static final int MOST_LINES = 30;

    private static final int LONGEST_IN_MENU = 140;

    private final DisplayNamesOf called;
    private final PlanOutlook outlook;
    private final People people;

    public ChangeSummary(DisplayNamesOf called, PlanOutlook outlook, People people) {
        this.called = called;
        this.outlook = outlook;
        this.people = people;
    }

    /**
     * One message.
     *
     * @param inThread below the message of what is undone
     * @param perhapsAgain the channel may have read it before
     */
    public Message of(List<Notice> notices, boolean inThread, boolean perhapsAgain) {
        Paper paper = new Paper();
        if (perhapsAgain) {
            paper.small(AnnounceWords.perhapsAgain());
        }
        return drawn(notices, inThread, Map.of(), paper);
    }

    /**
     * The same message, once some of it was put back.
     *
     * @param by what put a change back, by its id
     */
    public Message undone(List<Notice> notices, Map<String, Change> by) {
        return drawn(notices, false, by, new Paper());
    }

    /** For the author, where the channel could not be posted to. */
    Message notPosted(String channel, Notice notice) {
        return headed(AnnounceWords.notPosted(channel), of(List.of(notice), false, false));
    }

    private static Message headed(SafeText words, Message message) {
        return new Paper()
                .section(words)
                .blocks(message.blocks(), List.of(message.text()))
                .message();
    }

    private Message drawn(List<Notice> notices, boolean inThread, Map<String, Change> by, Paper paper) {
        if (notices.size() == 1) {
            return notices.get(0).accept(new Alone(inThread, by, paper));
        }
        List<Sitting> sittings = Sitting.of(
                notices.stream().flatMap(notice -> notice.asChanged().stream()).toList());
        if (sittings.size() == 1) {
            alone(sittings.get(0), inThread, by, paper);
        } else {
            together(sittings, by, paper);
        }
        return paper.message();
    }

    /** What one message is about. */
    private final class Alone implements Notice.Visitor<Message> {
        private final boolean inThread;
        private final Map<String, Change> by;
        private final Paper paper;

        Alone(boolean inThread, Map<String, Change> by, Paper paper) {
            this.inThread = inThread;
            this.by = by;
            this.paper = paper;
        }

        @Override
        public Message changed(Notice.Changed it) {
            alone(new Sitting(List.of(it)), inThread, by, paper);
            return paper.message();
        }

        @Override
        public Message settled(Notice.Settled it) {
            SafeText words = AnnounceWords.settled(it.change(), it.draft());
            return it.change().state() == Change.State.APPLIED
                    ? headed(words, changed(Notice.of(it.change())))
                    : paper.section(words).message();
        }

        @Override
        public Message linked(Notice.Linked it) {
            return paper.section(named(AnnounceWords.linked(it))).message();
        }

        @Override
        public Message asked(Notice.Asked it) {
            return ChangeSummary.this.asked(it, paper);
        }

        @Override
        public Message shifts(Notice.Shifts it) {
            return new ShiftsNotice(called.names(), people).draw(it, paper);
        }

        @Override
        public Message wish(Notice.OfWish it) {
            return new WishNotice(called.names(), people).draw(it, paper);
        }
    }

    /** For an editor: with what lets the asker do it, and with a look at it. */
    private Message asked(Notice.Asked it, Paper paper) {
        paper.section(named(AnnounceWords.asked(it)));
        it.about()
                .ifPresent(about -> paper.buttons(
                        "asked",
                        Elements.button("link", AnnounceWords.LINK, "<@" + it.by() + "> " + about.value()),
                        Elements.button("show", "View", about.value())));
        return paper.message();
    }

    /** Those that a message has no room for keep their line and their button; where even these do not fit, it says so. */
    private void together(List<Sitting> sittings, Map<String, Change> by, Paper paper) {
        int shortly = 0;
        int untold = 0;
        for (int i = 0; i < sittings.size(); i++) {
            Sitting sitting = sittings.get(i);
            Paper whole = new Paper();
            SittingWords words = words(sitting);
            among(sitting, words, by, whole);
            int lines = Math.min(sittings.size() - i, MOST_LINES);
            if (paper.size() + whole.size() + lines <= MOST_BLOCKS) {
                paper.add(whole);
            } else if (paper.size() < MOST_BLOCKS) {
                line(sitting, by, words.headline(false), paper);
                shortly++;
            } else {
                untold++;
            }
        }
        if (shortly + untold > 0) {
            paper.section(
                    "summary-more",
                    untold > 0 ? AnnounceWords.untold(untold) : AnnounceWords.shortly(shortly),
                    Elements.button("history", HistoryWords.HISTORY, HistoryWords.EVERYTHING));
        }
    }

    /** With the names that it needs, read once. */
    private SittingWords words(Sitting sitting) {
        return new SittingWords(sitting, sitting.contact().map(called::of).orElseGet(called::names), outlook, people);
    }

    private void alone(Sitting sitting, boolean inThread, Map<String, Change> by, Paper paper) {
        SittingWords words = words(sitting);
        List<SafeText> lines = new ArrayList<>(List.of(words.headline(inThread)));
        if (!inThread) {
            lines.addAll(words.differences());
        }
        lines.addAll(words.worse());
        words.timeline().ifPresent(lines::add);
        paper.listed(lines).section(words.note());
        small(sitting, by, paper);
        paper.buttons("summary-" + sitting.first().id(), buttons(sitting, by));
    }

    /** A line with its own button, and the difference. */
    private void among(Sitting sitting, SittingWords words, Map<String, Change> by, Paper paper) {
        line(sitting, by, words.headline(false), paper);
        List<SafeText> lines = new ArrayList<>(words.differences());
        lines.addAll(words.worse());
        paper.listed(lines).section(words.note());
        small(sitting, by, paper);
    }

    private static void line(Sitting sitting, Map<String, Change> by, SafeText headline, Paper paper) {
        if (isUndoOffered(sitting, by)) {
            paper.section("summary-" + sitting.first().id(), headline, undo(sitting.first()));
        } else {
            paper.section(headline);
        }
    }

    private static boolean isUndoOffered(Sitting sitting, Map<String, Change> by) {
        return !by.containsKey(sitting.first().id()) && UndoChange.isPossible(sitting.first());
    }

    private void small(Sitting sitting, Map<String, Change> by, Paper paper) {
        SafeText source = AnnounceWords.posted(sitting.first());
        List<SafeText> marks = sitting.told().stream()
                .flatMap(one -> Optional.ofNullable(by.get(one.key())).stream())
                .map(undoing -> named(HistoryWords.putBack(undoing)))
                .toList();
        List<SafeText> small = new ArrayList<>(List.of(source));
        marks.forEach(mark -> small.add(SafeText.own("*").and(mark).and("*")));
        paper.blocks(List.of(Blocks.context(SafeText.join("\n", small))), marks);
    }

    private SafeText named(SafeText text) {
        return text.named(people::name);
    }

    private static List<BlockElement> buttons(Sitting sitting, Map<String, Change> by) {
        List<BlockElement> buttons = new ArrayList<>();
        sitting.contact()
                .ifPresent(contact -> buttons.add(
                        Elements.button("show", "View", contact.arn().value())));
        sitting.first()
                .object()
                .filter(Arn::isOverrides)
                .map(Arn::withoutOverrides)
                .ifPresent(rotation -> buttons.add(Elements.button("who", "View", rotation.value())));
        if (isUndoOffered(sitting, by)) {
            buttons.add(undo(sitting.first()));
        }
        sitting.first()
                .object()
                .flatMap(ChangeSummary::inMenu)
                .ifPresent(name ->
                        buttons.add(Elements.more(List.of(new Choice("history " + name, HistoryWords.HISTORY)))));
        return buttons;
    }

    /** An ARN or an alias, where an entry has room for it. */
    private static Optional<String> inMenu(Arn object) {
        return Stream.of(object.value(), object.name())
                .filter(name -> name.length() <= LONGEST_IN_MENU)
                .findFirst();
    }

    private static ButtonElement undo(Change change) {
        return Elements.labelled(
                Elements.button("undo", HistoryWords.UNDO, change.id()),
                HistoryWords.UNDO + " change " + change.id() + " of " + change.name());
    }
}
