package oncall.slack.planeditor;

import java.util.List;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.PlanRules;
import oncall.operations.plan.Draft;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.words.ReviewWords;

/** Leads from the overview to the review, and back. */
public final class ReviewHandler {
    private final Editing editing;
    private final Reviewing reviewing;

    ReviewHandler(Editing editing, Reviewing reviewing) {
        this.editing = editing;
        this.reviewing = reviewing;
    }

    /** The overview is submitted. */
    public Reply review(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        Optional<Draft> stored = editing.change(press, place, draft -> OverviewForm.stored(draft, press.answers()));
        if (stored.isEmpty()) {
            return Editing.gone(place);
        }
        Draft draft = stored.get();
        if (!place.isFrom(draft)) {
            return Reply.show(editing.older(draft, place));
        }
        FieldErrors errors = OverviewForm.check(draft, press.answers()).and(check(draft));
        return errors.isEmpty() ? read(press, place, draft, Notice.none()) : faulty(press, place, draft, errors);
    }

    /** It is chosen whose version is to stand. */
    public Reply decide(Press press) {
        ReviewPlace place = ReviewPlace.decode(press.metadata());
        return editing.drafts()
                .change(
                        place.overview().draft(),
                        press.user(),
                        draft -> place.shows(draft) ? ReviewForm.decided(draft, press.answers()) : draft)
                .map(draft -> read(press, place.overview(), draft, Notice.none()))
                .orElseGet(() -> Editing.gone(place.overview()));
    }

    public Reply decideAgain(Press press) {
        ReviewPlace place = ReviewPlace.decode(press.metadata());
        return editing.drafts()
                .change(place.overview().draft(), press.user(), draft -> withoutChoices(draft, press))
                .map(draft -> read(press, place.overview(), draft, Notice.none()))
                .orElseGet(() -> Editing.gone(place.overview()));
    }

    private static Draft withoutChoices(Draft draft, Press press) {
        Draft stored = ReviewForm.stored(draft, press.answers());
        return stored.withReview(stored.review().withoutChoices());
    }

    /** To the overview, of what both changed where that is merged. */
    public Reply back(Press press) {
        ReviewPlace place = ReviewPlace.decode(press.metadata());
        return editing.drafts()
                .change(
                        place.overview().draft(),
                        press.user(),
                        draft -> ReviewForm.stored(draft, press.answers()).rebased())
                .map(draft -> editing.shown(draft, place.overview().withNewNames()))
                .orElseGet(() -> Editing.gone(place.overview()));
    }

    private Reply read(Press press, OverviewPlace place, Draft draft, Notice notice) {
        return Reply.show(Editing.waiting(draft, ReviewWords.reading()))
                .then(screen -> reviewing.read(screen, place, press.user(), notice));
    }

    private static FieldErrors check(Draft draft) {
        return PlanRules.check(
                draft.type(), draft.plan(), draft.base().map(Contact::plan).orElse(Plan.blank()));
    }

    /** At their fields where all of them stand in this form; else on top, with the stages that they are in. */
    private Reply faulty(Press press, OverviewPlace place, Draft draft, FieldErrors errors) {
        return OverviewForm.areIn(press.answers()) && OverviewForm.isOfNamesAlone(errors)
                ? Reply.errors(errors)
                : Reply.show(editing.overview(
                        draft, place, new Notice("error", EditorWords.faults(errors), List.of(), false, errors)));
    }
}
