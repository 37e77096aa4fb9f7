package oncall.slack.announce;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.Subject;
import oncall.operations.port.Notice;
import oncall.operations.port.People;
import oncall.operations.undo.UndoChange;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.words.AnnounceWords;
import oncall.slack.words.ChannelDifferenceWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.FindingWords;
import oncall.slack.words.HistoryWords;
import oncall.slack.words.ReviewWords;
import oncall.slack.words.RotationWords;
import oncall.slack.words.SubjectWords;

/** Draws what a channel reads of changes: what happened, the difference, what got worse, the plan as it is now; no address. */
public final class ChangeSummary {
    private static final int MOST_BLOCKS = 45;
    /** Of changes for which a line is kept free. */
    private static final int MOST_LINES = 30;

    private static final ChannelDifferenceWords CHANNELS =
            new ChannelDifferenceWords(ChannelDifferenceWords.Addresses.LEFT_OUT);

    private static final int MOST_FINDINGS = 5;
    private static final int MOST_DIFFERENCES = 30;

    private final DisplayNamesOf called;
    private final NewFindings worse;
    private final People people;

    public ChangeSummary(DisplayNamesOf called, NewFindings worse, People people) {
        this.called = called;
        this.worse = worse;
        this.people = people;
    }

    /**
     * One message.
     *
     * @param perhapsAgain the channel may have read it before
     */
    public Message of(List<Notice> notices, boolean perhapsAgain) {
        Paper paper = new Paper();
        if (perhapsAgain) {
            paper.small(AnnounceWords.perhapsAgain());
        }
        return drawn(notices, Map.of(), paper);
    }

    /**
     * The same message, once some of it was put back.
     *
     * @param by what put a change back, by its id
     */
    public Message undone(List<Notice> notices, Map<String, Change> by) {
        return drawn(notices, by, new Paper());
    }

    /** For the author, where the channel could not be posted to. */
    Message notPosted(String channel, Notice notice) {
        return headed(AnnounceWords.notPosted(channel), of(List.of(notice), false));
    }

    private static Message headed(SafeText words, Message message) {
        return new Paper()
                .section(words)
                .blocks(message.blocks(), List.of(message.text()))
                .message();
    }

    private Message drawn(List<Notice> notices, Map<String, Change> by, Paper paper) {
        if (notices.size() == 1) {
            return notices.get(0).accept(new Alone(by, paper));
        }
        together(notices.stream().flatMap(notice -> notice.asChanged().stream()).toList(), by, paper);
        return paper.message();
    }

    /** What one message is about. */
    private final class Alone implements Notice.Visitor<Message> {
        private final Map<String, Change> by;
        private final Paper paper;

        Alone(Map<String, Change> by, Paper paper) {
            this.by = by;
            this.paper = paper;
        }

        @Override
        public Message changed(Notice.Changed it) {
            alone(it, Optional.ofNullable(by.get(it.key())), paper);
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
    }

    /** Those that a message has no room for keep their line and their button; where even these do not fit, it says so. */
    private void together(List<Notice.Changed> changes, Map<String, Change> by, Paper paper) {
        int shortly = 0;
        int untold = 0;
        for (int i = 0; i < changes.size(); i++) {
            Optional<Change> undone = Optional.ofNullable(by.get(changes.get(i).key()));
            Paper whole = new Paper();
            among(changes.get(i), undone, whole);
            int lines = Math.min(changes.size() - i, MOST_LINES);
            if (paper.size() + whole.size() + lines <= MOST_BLOCKS) {
                paper.add(whole);
            } else if (paper.size() < MOST_BLOCKS) {
                line(changes.get(i).change(), undone, paper);
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

    /** With the plan as it is now, and with all buttons. */
    private void alone(Notice.Changed notice, Optional<Change> undone, Paper paper) {
        Change change = notice.change();
        paper.section(named(AnnounceWords.first(change)));
        Optional<Contact> now = contact(change.after());
        DisplayNames names = now.map(called::of).orElseGet(called::names);
        particulars(notice, names, paper);
        now.map(contact -> new PlanView(contact.type(), contact.plan(), names))
                .ifPresent(plan -> paper.blocks(plan.tabled(), plan.lines()));
        small(change, undone, paper);
        paper.buttons("summary-" + change.id(), buttons(change, undone));
    }

    /** Whoever did it need not be called to read of it. */
    private SafeText named(SafeText text) {
        return text.named(people::name);
    }

    private void line(Change change, Optional<Change> undone, Paper paper) {
        SafeText first = named(AnnounceWords.first(change));
        if (undone.isEmpty() && UndoChange.isPossible(change)) {
            paper.section("summary-" + change.id(), first, undo(change));
        } else {
            paper.section(first);
        }
    }

    /** A line with its own button, and the difference. */
    private void among(Notice.Changed notice, Optional<Change> undone, Paper paper) {
        Change change = notice.change();
        line(change, undone, paper);
        DisplayNames names = contact(change.before())
                .flatMap(was -> contact(change.after()))
                .map(called::of)
                .orElseGet(called::names);
        particulars(notice, names, paper);
        small(change, undone, paper);
    }

    private void particulars(Notice.Changed notice, DisplayNames names, Paper paper) {
        Change change = notice.change();
        paper.listed(Paper.most(MOST_DIFFERENCES, differences(change, names)))
                .section(findings(change, names))
                .section(AnnounceWords.hurts(notice.hurts()))
                .section(AnnounceWords.note(SafeText.named(change.note(), people::name)));
    }

    private void small(Change change, Optional<Change> undone, Paper paper) {
        SafeText source = AnnounceWords.source(change);
        Optional<SafeText> mark = undone.map(HistoryWords::putBack).map(this::named);
        SafeText small =
                mark.map(words -> source.and("\n*").and(words).and("*")).orElse(source);
        paper.blocks(List.of(Blocks.context(small)), mark.stream().toList());
    }

    private static List<BlockElement> buttons(Change change, Optional<Change> undone) {
        List<BlockElement> buttons = new ArrayList<>();
        contact(change.after())
                .ifPresent(contact -> buttons.add(
                        Elements.button("show", "View", contact.arn().value())));
        if (undone.isEmpty() && UndoChange.isPossible(change)) {
            buttons.add(undo(change));
        }
        change.object()
                .ifPresent(object -> buttons.add(Elements.button("history", HistoryWords.HISTORY, object.value())));
        return buttons;
    }

    private static ButtonElement undo(Change change) {
        return Elements.labelled(
                Elements.button("undo", HistoryWords.UNDO, change.id()),
                HistoryWords.UNDO + " change " + change.id() + " of " + change.name());
    }

    /** Of a new rotation, all of it; a new contact's plan is drawn beneath. */
    private static List<SafeText> differences(Change change, DisplayNames names) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return change.after()
                    .flatMap(Subject::ofRotation)
                    .map(new RotationWords(names)::whole)
                    .orElse(List.of());
        }
        Subject before = change.before().get();
        Subject after = change.after().get();
        return SubjectWords.saysAll(before, after)
                ? List.of()
                : SubjectWords.differences(before, after, names, CHANNELS);
    }

    /** What the change made worse, under its heading; nothing where it did not. */
    private List<SafeText> findings(Change change, DisplayNames names) {
        Optional<Subject.OfContact> before = change.before().flatMap(Subject::ofContact);
        Optional<Subject.OfContact> after = change.after().flatMap(Subject::ofContact);
        List<SafeText> lines = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            Contact now = after.get().contact();
            lines.addAll(
                    new FindingWords(names, now.type()).lines(worse.since(before.get(), after.get()), MOST_FINDINGS));
        }
        if (!lines.isEmpty()) {
            lines.add(0, ReviewWords.brought(lines.size()));
        }
        return lines;
    }

    static Optional<Contact> contact(Optional<Subject> snapshot) {
        return snapshot.flatMap(Subject::ofContact).map(Subject.OfContact::contact);
    }
}
