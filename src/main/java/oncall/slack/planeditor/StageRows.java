package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.PlanFields;
import oncall.domain.Stage;
import oncall.operations.plan.Draft;
import oncall.slack.block.Blocks;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.words.PlanWords;

/** Draws the stages of an overview as they would run, each with what can be done with it. */
final class StageRows {
    static final String EDIT = "editor-stage";
    static final String MENU = "editor-stage-menu";
    static final String ADD = "editor-add-stage";
    static final String UP = "up";
    static final String DOWN = "down";
    static final String DUPLICATE = "duplicate";
    static final String REMOVE = "remove";

    private StageRows() {}

    static void draw(OverviewScreen screen, Paper paper) {
        Draft draft = screen.draft();
        List<Stage> stages = draft.plan().stages();
        Page<Stage> page = new Page<>(stages, screen.place().page(), OverviewScreen.PAGE_SIZE);
        paper.section(EditorWords.stages(stages.size(), screen.end()));
        if (screen.creating() && draft.type() == ContactType.PERSONAL) {
            paper.small(EditorWords.channelsLater());
        }
        PlanWords words = new PlanWords(screen.called());
        int begins = 0;
        for (int i = 0; i < stages.size(); i++) {
            if (i / OverviewScreen.PAGE_SIZE == page.number()) {
                paper.section(EditorWords.stage(i, begins, stages.get(i), words))
                        .block(actions(draft, i));
            }
            begins += stages.get(i).minutes();
        }
        OverviewView.pages(OverviewView.PAGE, page, "Stages", paper);
        paper.buttons("add-stage", Elements.button(ADD, EditorWords.ADD_STAGE, "add"));
    }

    private static LayoutBlock actions(Draft draft, int index) {
        String stage = Integer.toString(draft.origins().get(index));
        return Blocks.actions(
                FieldId.of(PlanFields.stage(index), draft.revision()),
                Elements.labelled(
                        Elements.button(EDIT, EditorWords.EDIT, stage), EditorWords.ofStage(EditorWords.EDIT, index)),
                Elements.overflow(MENU, menu(draft, index, stage)));
    }

    private static List<Choice> menu(Draft draft, int index, String stage) {
        List<Choice> choices = new ArrayList<>();
        if (index > 0) {
            choices.add(new Choice(UP + ":" + stage, EditorWords.UP));
        }
        if (index < draft.plan().stages().size() - 1) {
            choices.add(new Choice(DOWN + ":" + stage, EditorWords.DOWN));
        }
        choices.add(new Choice(DUPLICATE + ":" + stage, EditorWords.DUPLICATE));
        choices.add(new Choice(REMOVE + ":" + stage, EditorWords.REMOVE));
        return choices;
    }
}
