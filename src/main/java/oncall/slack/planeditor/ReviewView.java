package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Difference;
import oncall.domain.PlanDiff;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Merged;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.create.CreateWords;
import oncall.slack.plan.Confirmation;
import oncall.slack.plan.PlanView;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HistoryWords;
import oncall.slack.words.ReviewWords;

/** Draws what a save would do, before it is done. */
final class ReviewView {
    /** The submission's route: it saves, or creates. */
    static final String FORM = "editor-review";

    static final String BACK = "editor-back";
    static final String DECIDE_AGAIN = "editor-decide-again";

    /** Of one block: two to a row. */
    private static final int CELLS = 10;

    private ReviewView() {}

    static View draw(ReviewScreen screen) {
        Paper paper = OverviewView.notice(screen.notice());
        if (screen.creating()) {
            created(screen.draft(), screen.called(), paper);
        } else {
            changed(screen, screen.merged(), paper);
        }
        screen.consequences().ifPresent(consequences -> ForecastBlocks.draw(screen.called(), consequences, paper));
        paper.blocks(HeardForm.blocks(screen.heard(), ReviewForm.told(screen.draft())))
                .block(Inputs.optional(
                        ReviewForm.NOTE,
                        0,
                        ReviewWords.NOTE,
                        Elements.longTextInput(
                                screen.draft().review().note(), ReviewWords.NOTE_EXAMPLE, ReviewWords.LONGEST_NOTE),
                        ReviewWords.NOTE_HINT));
        if (screen.asksToConfirm()) {
            paper.block(Confirmation.of(screen.draft().alias()));
        }
        String submit =
                screen.creating() ? CreateWords.create(screen.draft().type()) : EditorWords.submit(screen.draft());
        String title = EditorWords.isUndo(screen.draft()) ? HistoryWords.UNDO_CHANGE : ReviewWords.TITLE;
        return paper.buttons("back", Elements.button(BACK, ReviewWords.BACK, "back"))
                .kept(FORM, title, submit, screen.place().encoded());
    }

    private static void changed(ReviewScreen screen, Merged merged, Paper paper) {
        paper.small(EditorWords.about(merged.present().name())).section(kept(screen, merged));
        if (!screen.draft().review().chosen().isEmpty()) {
            paper.buttons("decide-again", Elements.button(DECIDE_AGAIN, ReviewWords.DECIDE_AGAIN, "decide-again"));
        }
        List<SafeText> cells = new ArrayList<>(List.of(ReviewWords.now(), ReviewWords.after()));
        new DifferenceWords(screen.called())
                .sides(merged.differences())
                .forEach(row -> cells.addAll(List.of(row.before(), row.after())));
        for (int i = 0; i < cells.size(); i += CELLS) {
            paper.block(Blocks.fields(cells.subList(i, Math.min(i + CELLS, cells.size()))));
        }
    }

    /** What the merge adds to what the author wanted. */
    private static Optional<SafeText> kept(ReviewScreen screen, Merged merged) {
        Draft draft = screen.draft();
        List<Difference> others = merged.wanted()
                .map(wanted -> PlanDiff.between(
                        wanted.withDisplayName(draft.displayName()).withPlan(draft.plan()), wanted))
                .orElse(List.of());
        return draft.review()
                .theirs()
                .map(theirs -> ReviewWords.kept(screen.author(), new DifferenceWords(screen.called()).lines(others)));
    }

    private static void created(Draft draft, DisplayNames called, Paper paper) {
        paper.section(ReviewWords.created(draft.wanted()))
                .blocks(new PlanView(draft.type(), draft.plan(), called).blocks());
    }
}
