package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Conflict;
import oncall.domain.Contact;
import oncall.domain.PlanDiff;
import oncall.operations.plan.Merged;
import oncall.slack.block.Blocks;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Paper;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.ReviewWords;

/** Draws the places that two people changed, each with both versions and the choice between them. */
final class ConflictsView {
    /** The submission's route: back to the review, with what was chosen. */
    static final String FORM = "editor-conflicts";

    /** Conflicts at a time: four blocks each, of Slack's hundred; those that are left follow. */
    static final int MOST = 20;

    private ConflictsView() {}

    static View draw(ReviewScreen screen) {
        Merged merged = screen.merged();
        ConflictWords words = new ConflictWords(screen.called());
        Paper paper = OverviewView.notice(screen.notice())
                .alert(
                        "warning",
                        ConflictWords.touching(screen.author(), merged.open().size()))
                .small(EditorWords.about(merged.present().name()))
                .section(screen.draft()
                        .base()
                        .map(base -> ConflictWords.changes(
                                screen.author(),
                                new DifferenceWords(screen.called()).lines(PlanDiff.between(base, merged.present())))));
        merged.open().stream()
                .limit(MOST)
                .forEach(conflict -> paper.section(words.touched(conflict))
                        .block(Blocks.fields(List.of(words.mine(conflict), words.theirs(conflict))))
                        .section(words.both(conflict))
                        .block(choice(conflict, revision(merged.present()))));
        return paper.buttons(
                        "back",
                        Elements.button(ReviewView.BACK, ReviewWords.BACK, "back"),
                        Elements.button(OverviewView.RESTART, EditorWords.RESTART, "restart"))
                .form(
                        FORM,
                        ConflictWords.TITLE,
                        EditorWords.REVIEW,
                        screen.place().encoded());
    }

    private static LayoutBlock choice(Conflict conflict, int revision) {
        List<Choice> choices = new ArrayList<>(
                List.of(new Choice("mine", ConflictWords.MINE), new Choice("theirs", ConflictWords.THEIRS)));
        if (conflict.fitTogether()) {
            choices.add(new Choice("both", ConflictWords.BOTH));
        }
        return Inputs.required(
                ReviewForm.field(conflict),
                revision,
                ConflictWords.question(conflict),
                Elements.radio(choices, Optional.empty()),
                "");
    }

    /** What was chosen against another version of theirs is not chosen. */
    private static int revision(Contact theirs) {
        return Integer.parseInt(IdempotencyTokens.of(theirs.toString()).substring(0, 7), 16);
    }
}
