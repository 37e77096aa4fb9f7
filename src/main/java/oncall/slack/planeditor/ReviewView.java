package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Difference;
import oncall.domain.PlanDiff;
import oncall.operations.Draft;
import oncall.operations.Merged;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.words.CreateWords;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.EditorWords;
import oncall.slack.words.ReviewWords;

/** Draws what a save would do, before it is done. */
final class ReviewView {
    /** The submission's route: it saves, or creates. */
    static final String FORM = "editor-review";

    static final String BACK = "editor-back";
    static final String DECIDE_AGAIN = "editor-decide-again";

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_ALIAS = 255;
    private static final int ROWS = 5;

    private ReviewView() {}

    static View draw(ReviewScreen screen) {
        List<LayoutBlock> blocks = new ArrayList<>(OverviewView.notice(screen.notice()));
        blocks.addAll(screen.creating() ? created(screen) : changed(screen));
        screen.consequences()
                .ifPresent(consequences -> blocks.addAll(OutlookBlocks.draw(screen.called(), consequences)));
        blocks.addAll(HeardForm.blocks(screen.heard(), ReviewForm.told(screen.draft())));
        blocks.add(Inputs.optional(
                ReviewForm.NOTE,
                0,
                ReviewWords.NOTE,
                Elements.longTextInput(screen.draft().review().note(), ReviewWords.NOTE_EXAMPLE, LONGEST_NOTE),
                ReviewWords.NOTE_HINT));
        if (screen.asksToConfirm()) {
            blocks.add(confirmation(screen.draft().alias()));
        }
        blocks.add(Blocks.actions("back", Elements.button(BACK, ReviewWords.BACK, "back")));
        String submit = screen.creating() ? CreateWords.create(screen.draft().type()) : EditorWords.SAVE;
        return Modals.form(FORM, ReviewWords.TITLE, submit, screen.place().encoded(), blocks);
    }

    private static List<LayoutBlock> changed(ReviewScreen screen) {
        Merged merged = screen.merged();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.context(EditorWords.about(merged.present().name())));
        kept(screen, merged).ifPresent(blocks::add);
        if (!screen.draft().review().chosen().isEmpty()) {
            blocks.add(Blocks.actions(
                    "decide-again", Elements.button(DECIDE_AGAIN, ReviewWords.DECIDE_AGAIN, "decide-again")));
        }
        blocks.addAll(rows(new DifferenceWords(screen.called()).sides(merged.differences())));
        return blocks;
    }

    /** What the merge adds to what the author wanted. */
    private static Optional<LayoutBlock> kept(ReviewScreen screen, Merged merged) {
        Draft draft = screen.draft();
        List<Difference> others = merged.wanted()
                .map(wanted -> PlanDiff.between(
                        wanted.withDisplayName(draft.displayName()).withPlan(draft.plan()), wanted))
                .orElse(List.of());
        return draft.review()
                .theirs()
                .map(theirs -> Blocks.section(
                        ReviewWords.kept(screen.author(), new DifferenceWords(screen.called()).lines(others))));
    }

    private static List<LayoutBlock> rows(List<DifferenceWords.Sides> sides) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<SafeText> cells = new ArrayList<>(List.of(ReviewWords.now(), ReviewWords.after()));
        for (DifferenceWords.Sides row : sides) {
            cells.add(row.before());
            cells.add(row.after());
            if (cells.size() == 2 * ROWS) {
                blocks.add(Blocks.fields(cells));
                cells = new ArrayList<>();
            }
        }
        if (!cells.isEmpty()) {
            blocks.add(Blocks.fields(cells));
        }
        return blocks;
    }

    private static List<LayoutBlock> created(ReviewScreen screen) {
        Draft draft = screen.draft();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.section(ReviewWords.created(draft.wanted())));
        blocks.addAll(new PlanView(draft.type(), draft.plan(), screen.called()).blocks());
        return blocks;
    }

    private static LayoutBlock confirmation(String alias) {
        return Inputs.required(
                ReviewForm.CONFIRM,
                0,
                ReviewWords.confirm(alias),
                Elements.textInput("", alias, LONGEST_ALIAS),
                ReviewWords.CONFIRM_HINT);
    }
}
