package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.PlanFields;
import oncall.slack.block.Blocks;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.words.EditorWords;

/** Draws the rotations of a schedule in their order, each with what can be done with it. */
final class RotationRows {
    static final String MENU = "editor-rotation-menu";
    static final String ADD = "editor-add-rotation";

    private RotationRows() {}

    static List<LayoutBlock> draw(OverviewScreen screen) {
        List<Arn> rotations = screen.draft().plan().rotations();
        int revision = screen.draft().revision();
        int page = Pages.within(screen.place().page(), rotations.size(), OverviewScreen.PAGE_SIZE);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.section(EditorWords.rotations(rotations.size())));
        for (int i = 0; i < rotations.size(); i++) {
            if (i / OverviewScreen.PAGE_SIZE == page) {
                blocks.add(Blocks.section(
                        FieldId.of(PlanFields.rotation(i), revision),
                        EditorWords.rotation(i, rotations.get(i), screen.called()),
                        Elements.overflow(MENU, menu(i, rotations.size()))));
            }
        }
        blocks.addAll(
                OverviewView.pages(OverviewView.PAGE, page, rotations.size(), OverviewScreen.PAGE_SIZE, "Rotations"));
        blocks.add(Blocks.section(
                FieldId.of("add-rotation", revision),
                EditorWords.addRotation(),
                Elements.typeAhead(ADD, EditorWords.FIND_ROTATION, Optional.empty())));
        return blocks;
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
