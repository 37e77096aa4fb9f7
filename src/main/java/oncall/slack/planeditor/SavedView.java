package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import oncall.domain.Contact;
import oncall.operations.plan.Draft;
import oncall.slack.block.Elements;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.DisplayNames;

/** Draws what AWS holds after a save. */
final class SavedView {
    private SavedView() {}

    static View draw(Draft draft, Contact present, DisplayNames called, SafeText words) {
        String arn = present.arn().value();
        return new Paper()
                .alert("success", words)
                .section(EditorWords.about(present.name()))
                .blocks(new PlanView(present.type(), present.plan(), called).blocks())
                .buttons(
                        "saved",
                        Elements.button("show", EditorWords.SHOW, arn),
                        Elements.button("edit", EditorWords.EDIT_AGAIN, arn))
                .reading(
                        "saved",
                        EditorWords.title(draft),
                        AskedFrom.of(draft.occasion()).encoded());
    }
}
