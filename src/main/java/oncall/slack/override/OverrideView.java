package oncall.slack.override;

import com.slack.api.model.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.Rotation;
import oncall.domain.ShiftChange;
import oncall.domain.Span;
import oncall.operations.announce.Hearing;
import oncall.operations.write.OverrideProposal;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Inputs;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.OverrideWords;

/** Draws the form, the review, and how it ended. */
final class OverrideView {
    /** The routes of the submissions, and of the button that leads back. */
    static final String FORM = "override-form";

    static final String REVIEW = "override-review";
    static final String AGAIN = "override-again";

    static final String ROTATION = "override.rotation";
    static final String REPLACED = "override.replaced";
    static final String BY = "override.by";
    static final String START = "override.start";
    static final String END = "override.end";
    static final String NOTE = "override.note";
    static final String HOW = "override.how";
    static final String ASK = "ask";
    static final String WHOEVER = "whoever";
    static final String NOBODY = "nobody";
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_LINES = 10;

    private OverrideView() {}

    static View form(OverrideScreen.Form screen) {
        OverrideAsk ask = screen.ask();
        Paper paper = new Paper();
        screen.note().ifPresent(note -> paper.alert("warning", note));
        if (screen.choices().size() > 1) {
            List<Choice> rotations = screen.choices().stream()
                    .map(rotation -> new Choice(rotation.arn().name(), rotation.name()))
                    .toList();
            paper.block(Inputs.required(
                    ROTATION,
                    0,
                    OverrideScreenWords.ROTATION,
                    select(
                            rotations,
                            ask.rotation()
                                    .map(Arn::name)
                                    .orElse(rotations.get(0).key())),
                    ""));
        }
        List<Choice> people = screen.members().stream()
                .map(contact -> new Choice(contact.name(), plain(screen.called(), contact)))
                .toList();
        if (ask.what() != OverrideAsk.What.TAKE) {
            paper.block(Inputs.required(
                    BY,
                    0,
                    OverrideScreenWords.STAND_IN,
                    select(
                            and(people, new Choice(NOBODY, OverrideScreenWords.NOBODY)),
                            ask.by().map(Arn::name).orElse("")),
                    ""));
        }
        paper.block(Inputs.required(
                REPLACED,
                0,
                OverrideScreenWords.IN_PLACE_OF,
                select(
                        before(new Choice(WHOEVER, OverrideScreenWords.WHOEVER), people),
                        ask.replaced().map(Arn::name).orElse(WHOEVER)),
                ""));
        paper.block(Inputs.required(START, 0, OverrideScreenWords.FROM, Elements.dateTime(ask.start()), ""))
                .block(Inputs.required(
                        END,
                        0,
                        OverrideScreenWords.UNTIL,
                        Elements.dateTime(ask.end()),
                        OverrideScreenWords.TIME_HINT));
        return paper.form(FORM, OverrideScreenWords.title(ask.what()), OverrideScreenWords.REVIEW, ask.metadata(""));
    }

    private static com.slack.api.model.block.element.StaticSelectElement select(List<Choice> choices, String chosen) {
        return Elements.select(
                FieldId.ANSWER,
                "Choose",
                choices,
                choices.stream()
                        .filter(choice -> choice.key().equals(chosen))
                        .findFirst()
                        .orElse(null));
    }

    private static List<Choice> and(List<Choice> some, Choice last) {
        List<Choice> all = new ArrayList<>(some);
        all.add(last);
        return all;
    }

    private static List<Choice> before(Choice first, List<Choice> some) {
        List<Choice> all = new ArrayList<>(some);
        all.add(0, first);
        return all;
    }

    private static String plain(DisplayNames called, Arn contact) {
        return called.name(contact).map(name -> name.title()).orElse(contact.name());
    }

    static View review(OverrideScreen.Review screen) {
        OverrideAsk ask = screen.ask();
        OverrideProposal proposal = screen.proposal();
        List<ShiftChange> changes = proposal.changes(screen.now());
        String title = OverrideScreenWords.title(ask.what());
        Paper paper = new Paper();
        screen.note().ifPresent(note -> paper.alert("warning", note));
        if (changes.isEmpty()) {
            return paper.section(OverrideScreenWords.nothing())
                    .reading(Modals.READING, title, ask.from().encoded());
        }
        boolean nobody = changes.stream().anyMatch(change -> change.after().isEmpty());
        List<SafeText> lines = new ArrayList<>(List.of(
                OverrideScreenWords.heading(ask.what(), proposal.rotation().name(), nobody)));
        lines.addAll(Paper.most(MOST_LINES, new OverrideWords(screen.called()).lines(changes)));
        paper.listed(lines);
        moved(screen).ifPresent(words -> paper.small(words));
        if (nobody) {
            paper.alert("warning", OverrideScreenWords.gap());
        }
        if (ask.what().standsIn()) {
            paper.buttons("override-again", Elements.button(AGAIN, OverrideScreenWords.OTHER_TIME, "again"));
        }
        if (screen.askable()) {
            Choice asked = new Choice(ASK, OverrideScreenWords.ASK_FIRST);
            paper.block(Inputs.required(
                    HOW,
                    0,
                    OverrideScreenWords.HOW,
                    Elements.radio(List.of(asked, new Choice("now", OverrideScreenWords.SET_NOW)), Optional.of(asked)),
                    OverrideScreenWords.HOW_HINT));
        } else if (ask.what() == OverrideAsk.What.OVERRIDE && !nobody) {
            paper.small(OverrideScreenWords.cannotBeAsked());
        }
        paper.block(Inputs.optional(
                        NOTE,
                        0,
                        OverrideScreenWords.REASON,
                        Elements.textInput("", "", LONGEST_NOTE),
                        OverrideScreenWords.REASON_HINT))
                .blocks(HeardForm.blocks(screen.heard(), Hearing.Choice.NONE));
        return paper.form(REVIEW, title, title, ask.metadata(ShiftChange.fingerprint(changes)));
    }

    private static Optional<SafeText> moved(OverrideScreen.Review screen) {
        Optional<Span> asked =
                screen.ask().end().map(end -> new Span(screen.ask().start().orElse(screen.now()), end));
        return screen.proposal()
                .wish()
                .flatMap(wish -> asked.filter(span -> differs(span, wish.span(), screen.now()))
                        .map(span -> OverrideScreenWords.moved(span, wish.span())));
    }

    /** But for the time that has gone by. */
    private static boolean differs(Span asked, Span now, Instant moment) {
        return (asked.from().isAfter(moment) && isOther(asked.from(), now.from())) || isOther(asked.to(), now.to());
    }

    /** Whole minutes are asked for. */
    private static boolean isOther(Instant asked, Instant now) {
        return Duration.between(asked, now).abs().compareTo(Duration.ofMinutes(1)) >= 0;
    }

    /** How it ended, with what can be done next. */
    static View ended(
            OverrideAsk ask, Rotation rotation, SafeText words, List<SafeText> lines, Optional<String> giveBack) {
        List<SafeText> all = new ArrayList<>(List.of(words));
        all.addAll(Paper.most(MOST_LINES, lines));
        List<com.slack.api.model.block.element.BlockElement> buttons = new ArrayList<>();
        giveBack.ifPresent(change -> buttons.add(Elements.button("give-back", OverrideScreenWords.GIVE_BACK, change)));
        buttons.add(Elements.button(
                "who",
                OverrideScreenWords.WHO,
                ask.object().orElse(rotation.arn()).value()));
        return new Paper()
                .listed(all)
                .buttons("ended", buttons)
                .reading(
                        Modals.READING,
                        OverrideScreenWords.title(ask.what()),
                        ask.from().encoded());
    }

    /** Schedules, of which one is meant. */
    static Message which(List<ContactName> schedules, String verb, String span) {
        if (schedules.isEmpty()) {
            return Message.of(OverrideScreenWords.noneToTake());
        }
        Paper paper = new Paper().section(OverrideScreenWords.which());
        return paper.most(
                        MOST_LINES,
                        schedules,
                        schedule -> paper.section(
                                "which-" + paper.size(),
                                DisplayNames.title(schedule),
                                Elements.button(
                                        verb,
                                        OverrideScreenWords.CHOOSE,
                                        (schedule.arn().value() + " " + span).strip())))
                .message();
    }

    static View words(OverrideAsk ask, SafeText words) {
        return Modals.words(OverrideScreenWords.title(ask.what()), ask.from().encoded(), words);
    }
}
