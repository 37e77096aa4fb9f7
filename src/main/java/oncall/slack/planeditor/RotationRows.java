package oncall.slack.planeditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.PlanFields;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;

/** Draws the rotations of a schedule in their order, each with what can be done with it. */
final class RotationRows {
    static final String MENU = "editor-rotation-menu";
    static final String ADD = "editor-add-rotation";

    private RotationRows() {}

    static void draw(OverviewScreen screen, Paper paper) {
        List<Arn> rotations = screen.draft().plan().rotations();
        int revision = screen.draft().revision();
        Page<Arn> page = new Page<>(rotations, screen.place().page(), OverviewScreen.PAGE_SIZE);
        paper.section(EditorWords.rotations(rotations.size()));
        for (int i = 0; i < rotations.size(); i++) {
            if (i / OverviewScreen.PAGE_SIZE == page.number()) {
                paper.section(
                        FieldId.of(PlanFields.rotation(i), revision),
                        EditorWords.rotation(i, rotations.get(i), screen.called()),
                        Elements.overflow(MENU, menu(i, rotations.size())));
            }
        }
        OverviewView.pages(OverviewView.PAGE, page, "Rotations", paper);
        paper.section(
                FieldId.of("add-rotation", revision),
                EditorWords.addRotation(),
                Elements.typeAhead(ADD, EditorWords.FIND_ROTATION, Optional.empty()));
    }

    private static List<Choice> menu(int index, int rotations) {
        List<Choice> choices = new ArrayList<>();
        if (index > 0) {
            choices.add(new Choice(StageRows.UP + ":" + index, EditorWords.UP));
        }
        if (index < rotations - 1) {
            choices.add(new Choice(StageRows.DOWN + ":" + index, EditorWords.DOWN));
        }
        choices.add(new Choice(StageRows.REMOVE + ":" + index, EditorWords.REMOVE));
        return choices;
    }
}
