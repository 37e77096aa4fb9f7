package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import java.util.List;
import oncall.domain.Contact;
import oncall.domain.Difference;
import oncall.domain.PlanDiff;
import oncall.operations.plan.Draft;
import oncall.slack.block.Elements;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.DisplayNames;

/** Draws the choice between a draft that was left open and the present plan. */
final class OfferView {
    static final String CONTINUE = "editor-continue";
    static final String ANEW = "editor-anew";

    private OfferView() {}

    /** @param from where it is asked now, which the view carries on */
    static View draw(Draft draft, DisplayNames called, AskedFrom from) {
        Contact base = draft.base().orElseThrow();
        List<Difference> changes =
                PlanDiff.between(base, base.withDisplayName(draft.displayName()).withPlan(draft.plan()));
        return new Paper()
                .small(EditorWords.about(base.name()))
                .section(EditorWords.openDraft(draft.at(), changes.size()))
                .section(SafeText.join("\n", new DifferenceWords(called).lines(changes)))
                .buttons(
                        "offer",
                        Elements.primary(Elements.button(CONTINUE, EditorWords.CONTINUE, draft.id())),
                        Elements.button(ANEW, EditorWords.ANEW, draft.id()))
                .reading("editor-offer", EditorWords.title(base.type()), from.encoded());
    }
}
