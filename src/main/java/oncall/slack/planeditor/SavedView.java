package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.Called;
import oncall.slack.words.EditorWords;

/** Draws what AWS holds after a save. */
final class SavedView {
    private SavedView() {}

    static View draw(Contact present, Called called, SafeText words, AskedFrom from) {
        String arn = present.arn().value();
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.alert("success", words));
        blocks.add(Blocks.section(EditorWords.about(present.name())));
        blocks.addAll(new PlanView(present.type(), present.plan(), called).blocks());
        blocks.add(Blocks.actions(
                "saved",
                Elements.button("show", EditorWords.SHOW, arn),
                Elements.button("edit", EditorWords.EDIT_AGAIN, arn)));
        return Modals.reading("saved", EditorWords.title(present.type()), from.encoded(), blocks);
    }
}
