package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.Draft;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.create.NameInputs;
import oncall.slack.words.CreateWords;
import oncall.slack.words.EditorWords;

/** Draws the whole plan being edited, a page of its stages or rotations at a time. */
final class OverviewView {
    /** The submission's route. */
    static final String FORM = "editor";

    static final String RESTART = "editor-restart";
    static final String PAGE = "editor-page";

    private OverviewView() {}

    static View draw(OverviewScreen screen) {
        Draft draft = screen.draft();
        List<LayoutBlock> blocks = new ArrayList<>(notice(screen.notice()));
        screen.name().ifPresent(name -> blocks.add(Blocks.context(EditorWords.about(name))));
        blocks.addAll(names(screen));
        blocks.add(Blocks.divider());
        blocks.addAll(draft.type() == ContactType.ONCALL_SCHEDULE ? RotationRows.draw(screen) : StageRows.draw(screen));
        blocks.addAll(kept(draft.type(), draft.plan()));
        screen.outlook().ifPresent(outlook -> blocks.addAll(OutlookBlocks.draw(screen.called(), outlook)));
        String title = screen.creating() ? CreateWords.title(draft.type()) : EditorWords.title(draft.type());
        String submit = screen.creating() ? EditorWords.REVIEW_NEW : EditorWords.REVIEW;
        return Modals.form(FORM, title, submit, screen.place().encoded(), blocks);
    }

    /** Buttons to the other pages, where there are any. */
    static List<LayoutBlock> pages(String action, int page, int rows, int size, String what) {
        int count = Pages.count(rows, size);
        if (count == 1) {
            return List.of();
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.context(EditorWords.page(page * size + 1, Math.min(rows, (page + 1) * size), rows, what)));
        List<BlockElement> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Elements.button(action, EditorWords.PREVIOUS, Integer.toString(page - 1)));
        }
        if (page < count - 1) {
            buttons.add(Elements.button(action + "-next", EditorWords.NEXT, Integer.toString(page + 1)));
        }
        blocks.add(Blocks.actions("pages", buttons.toArray(new BlockElement[0])));
        return blocks;
    }

    static List<LayoutBlock> notice(Notice notice) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (notice.isPresent()) {
            blocks.addAll(Blocks.alert(notice.level(), notice.words()));
        }
        if (!notice.lines().isEmpty()) {
            blocks.add(Blocks.section(SafeText.join("\n", notice.lines())));
        }
        if (notice.restart()) {
            blocks.add(Blocks.actions("restart", Elements.button(RESTART, EditorWords.RESTART, "restart")));
        }
        return blocks;
    }

    private static List<LayoutBlock> names(OverviewScreen screen) {
        Draft draft = screen.draft();
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

    private static List<LayoutBlock> kept(ContactType type, Plan plan) {
        boolean other = type == ContactType.ONCALL_SCHEDULE
                ? !plan.stages().isEmpty()
                : !plan.rotations().isEmpty();
        return other ? List.of(Blocks.context(EditorWords.alsoKept(type))) : List.of();
    }
}
