package oncall.slack.planeditor;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.plan.Draft;
import oncall.operations.undo.UndoChange;
import oncall.slack.block.Elements;
import oncall.slack.block.Paper;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.HistoryWords;

/** Draws that what is edited was deleted meanwhile, and what can be done with the draft. */
final class DeletedView {
    static final String DISCARD = "editor-discard";
    static final String ANEW = "editor-make-anew";

    private DeletedView() {}

    /** @param deletion as far as it is known here */
    static View draw(Draft draft, Optional<Change> deletion) {
        List<ButtonElement> buttons = new ArrayList<>();
        buttons.add(Elements.primary(Elements.button(ANEW, EditorWords.MAKE_ANEW, draft.id())));
        deletion.filter(UndoChange::isPossible)
                .ifPresent(change -> buttons.add(Elements.button("undo", HistoryWords.UNDO_CHANGE, change.id())));
        buttons.add(discard(draft));
        return new Paper()
                .alert("warning", EditorWords.deleted(draft.base().orElseThrow().name(), deletion))
                .section(EditorWords.keptDraft(draft.type()))
                .buttons("deleted", buttons)
                .reading(
                        "editor-deleted",
                        EditorWords.title(draft),
                        AskedFrom.of(draft.occasion()).encoded());
    }

    /** Asks first: it cannot be put back. */
    static ButtonElement discard(Draft draft) {
        return Elements.confirmed(
                Elements.button(DISCARD, EditorWords.DISCARD, draft.id()),
                EditorWords.DISCARD,
                EditorWords.discardQuestion(),
                EditorWords.DISCARD);
    }
}
