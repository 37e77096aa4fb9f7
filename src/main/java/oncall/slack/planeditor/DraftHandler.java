package oncall.slack.planeditor;

import java.util.Optional;
import java.util.function.Predicate;
import oncall.domain.Change;
import oncall.operations.plan.Draft;
import oncall.slack.block.Modals;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;

/** Ends drafts: given up on purpose, closed without a change, or made anew of what was deleted meanwhile. */
public final class DraftHandler {
    private final Editing editing;

    DraftHandler(Editing editing) {
        this.editing = editing;
    }

    /** The value is the draft's id. */
    public Reply discard(Press press) {
        Optional<Draft> draft = editing.drafts().find(press.text(), press.user());
        editing.drafts().drop(press.text(), press.user());
        return draft.map(given -> Reply.show(Modals.words(
                        EditorWords.title(given),
                        "",
                        EditorWords.discarded(given.base().isPresent()))))
                .orElseGet(() -> Editing.gone(OverviewPlace.decode("")));
    }

    /** The overview was closed: where nothing was changed, nothing is left. */
    public Reply closed(Press press) {
        return ends(press, OverviewPlace.decode(press.metadata()), draft -> !draft.changed());
    }

    /** The review of an undo was closed that nobody edited further: the undo can be asked for again. */
    public Reply reviewClosed(Press press) {
        OverviewPlace place = ReviewPlace.decode(press.metadata()).overview();
        return ends(
                press,
                place,
                draft -> !draft.changed() || (draft.occasion().source() == Change.Source.UNDO && place.names() == 0));
    }

    private Reply ends(Press press, OverviewPlace place, Predicate<Draft> isOver) {
        return Reply.nothing()
                .then(screen -> editing.find(press, place)
                        .filter(isOver)
                        .ifPresent(draft -> editing.drafts().drop(draft.id(), draft.userId())));
    }

    /** Of what was deleted meanwhile; the value is the draft's id. */
    public Reply makeAnew(Press press) {
        return editing.drafts()
                .change(press.text(), press.user(), Draft::anew)
                .map(draft -> Reply.show(editing.overview(
                        draft, OverviewPlace.of(draft), Notice.of("info", EditorWords.madeAnew(draft.type())))))
                .orElseGet(() -> Editing.gone(OverviewPlace.decode("")));
    }
}
