package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.plan.Draft;
import oncall.slack.block.Elements;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.create.CreateWords;
import oncall.slack.create.NameInputs;

/** Draws the whole plan being edited, a page of its stages or rotations at a time. */
final class OverviewView {
    /** The submission's route. */
    static final String FORM = "editor";

    static final String RESTART = "editor-restart";
    static final String PAGE = "editor-page";

    private OverviewView() {}

    static View draw(OverviewScreen screen) {
        Draft draft = screen.draft();
        Paper paper = notice(screen.notice()).small(EditorWords.about(screen.name()));
        if (draft.type() == ContactType.ONCALL_SCHEDULE) {
            RotationRows.draw(screen, paper);
        } else {
            StageRows.draw(screen, paper);
        }
        if (keepsMore(draft.type(), draft.plan())) {
            paper.small(EditorWords.alsoKept(draft.type()));
        }
        screen.forecast().ifPresent(forecast -> ForecastBlocks.draw(screen.called(), forecast, paper));
        paper.blocks(names(screen));
        String title = screen.creating() ? CreateWords.title(draft.type()) : EditorWords.title(draft.type());
        String submit = screen.creating() ? EditorWords.REVIEW_NEW : EditorWords.REVIEW;
        if (draft.changed()) {
            paper.buttons("draft", DeletedView.discard(draft));
        }
        return paper.kept(FORM, title, submit, screen.place().encoded());
    }

    /** Buttons to the other pages, where there are any. */
    static void pages(String action, Page<?> page, String what, Paper paper) {
        if (!page.isWhole()) {
            paper.small(EditorWords.page(page, what))
                    .buttons("pages", page.buttons(action, action + "-next", "", Integer::toString));
        }
    }

    /** Nothing but what is said on top. */
    static Paper notice(Notice notice) {
        Paper paper = new Paper();
        if (notice.isPresent()) {
            paper.alert(notice.level(), notice.words());
        }
        paper.section(notice.lines());
        if (notice.restart()) {
            paper.buttons("restart", Elements.button(RESTART, EditorWords.RESTART, "restart"));
        }
        return paper;
    }

    /** What was typed a screen before stands here only where something is wrong with it. */
    private static List<LayoutBlock> names(OverviewScreen screen) {
        Draft draft = screen.draft();
        if (screen.creating() && !OverviewForm.isOfNames(screen.notice().errors())) {
            return List.of();
        }
        int revision = screen.place().names();
        List<LayoutBlock> blocks = new ArrayList<>();
        if (screen.creating()) {
            blocks.addAll(
                    NameInputs.alias(draft.alias(), revision, screen.notice().errors()));
        }
        blocks.addAll(NameInputs.displayName(
                draft.displayName(), revision, screen.notice().errors()));
        if (screen.creating()) {
            blocks.addAll(NameInputs.tags(
                    NameInputs.text(draft.tags()), revision, screen.notice().errors()));
        }
        return blocks;
    }

    private static boolean keepsMore(ContactType type, Plan plan) {
        return type == ContactType.ONCALL_SCHEDULE
                ? !plan.stages().isEmpty()
                : !plan.rotations().isEmpty();
    }
}
