package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Contact;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Merged;
import oncall.operations.port.NewContact;
import oncall.operations.port.Request;
import oncall.operations.write.EditPlan;
import oncall.operations.write.Writing;
import oncall.slack.announce.DisplayNamesOf;
import oncall.slack.announce.Hears;
import oncall.slack.block.SafeText;
import oncall.slack.create.CreateWords;
import oncall.slack.create.Creation;
import oncall.slack.create.Refusal;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.ReviewWords;

/** Saves what was reviewed, or creates it; where that fails, the review stands there again as it was. */
public final class SaveHandler {
    private final Editing editing;
    private final Reviewing reviewing;
    private final Writing writing;
    private final Creation creation;
    private final DisplayNamesOf called;
    private final Hears hears;

    SaveHandler(
            Editing editing,
            Reviewing reviewing,
            Writing writing,
            Creation creation,
            DisplayNamesOf called,
            Hears hears) {
        this.editing = editing;
        this.reviewing = reviewing;
        this.writing = writing;
        this.creation = creation;
        this.called = called;
        this.hears = hears;
    }

    public Reply submit(Press press) {
        ReviewPlace place = ReviewPlace.decode(press.metadata());
        Optional<Draft> stored = editing.drafts()
                .change(place.overview().draft(), press.user(), draft -> ReviewForm.stored(draft, press.answers()));
        if (stored.isEmpty()) {
            return Editing.gone(place.overview());
        }
        Draft draft = stored.get();
        if (!place.shows(draft)) {
            Notice notice = Notice.of("warning", ReviewWords.changedElsewhere());
            return Reply.show(Editing.waiting(draft, ReviewWords.reading()))
                    .then(screen -> reviewing.read(screen, place.overview(), press.user(), notice));
        }
        FieldErrors errors = ReviewForm.check(draft, press.answers());
        if (!errors.isEmpty()) {
            return Reply.errors(errors);
        }
        return draft.base().isPresent() ? edit(press, place.overview(), draft) : create(press, place.overview(), draft);
    }

    private Reply create(Press press, OverviewPlace place, Draft draft) {
        NewContact wanted = draft.wanted();
        Creation.Asked asked = new Creation.Asked(
                () -> request(press, draft), from(draft), wanted, place.token().of(press, wanted));
        return Reply.show(Editing.waiting(draft, CreateWords.saving(draft.alias())))
                .then(screen -> creation.run(screen, asked, refusal -> {
                    OverviewPlace again = place.with(refusal.token());
                    return refusal.errors().isEmpty()
                            ? reviewing.again(draft, again, editing.called(draft), Notice.of("error", refusal.words()))
                            : overview(draft, again, refusal);
                }));
    }

    private View overview(Draft draft, OverviewPlace place, Refusal refusal) {
        return editing.overview(draft, place, new Notice("error", refusal.words(), List.of(), false, refusal.errors()));
    }

    private Reply edit(Press press, OverviewPlace place, Draft draft) {
        return Reply.show(Editing.waiting(draft, EditorWords.saving(draft.alias())))
                .then(screen -> save(press, screen, place, draft));
    }

    private void save(Press press, Screen screen, OverviewPlace place, Draft draft) {
        Merged merged = Merged.of(draft);
        Contact wanted = merged.wanted().orElseThrow();
        // Whoever writes makes it forgotten.
        DisplayNames names = editing.called(draft);
        try {
            EditPlan intent = new EditPlan(merged.present(), wanted.displayName(), wanted.plan());
            told(screen, place, draft, names, writing.run(request(press, draft), intent));
        } catch (Refused e) {
            if (Editing.isGone(draft, e)) {
                screen.show(editing.deleted(draft));
            } else {
                again(screen, place, draft, names, EditorWords.notSaved(e.words()));
            }
        } catch (Unclear e) {
            again(screen, place, draft, names, EditorWords.unclear(e.words(), EditorWords.submit(draft)));
        }
    }

    private void again(Screen screen, OverviewPlace place, Draft draft, DisplayNames names, SafeText words) {
        screen.show(reviewing.again(draft, place, names, Notice.of("error", words)));
    }

    private void told(Screen screen, OverviewPlace place, Draft draft, DisplayNames names, Outcome<Contact> outcome) {
        Runnable tells = outcome.fold(
                saved -> () -> shown(screen, draft, saved, EditorWords.saved(EditorWords.isUndo(draft))),
                present -> () -> {
                    editing.drafts().drop(draft.id(), draft.userId());
                    shown(screen, draft, present, EditorWords.unchanged());
                },
                stale -> () -> reviewing.against(
                        screen, place, draft.userId(), stale, Notice.of("warning", ReviewWords.changedAgain())),
                errors -> () -> faulty(screen, place, draft, names, errors));
        tells.run();
    }

    /** In the overview of what was to be saved, where its fields are to blame. */
    private void faulty(Screen screen, OverviewPlace place, Draft draft, DisplayNames names, FieldErrors errors) {
        if (errors.reasons().keySet().equals(Set.of(PlanFields.FORM))) {
            again(screen, place, draft, names, EditorWords.notSaved(errors));
            return;
        }
        Notice notice = new Notice("error", EditorWords.notSaved(errors), List.of(), false, errors);
        editing.drafts()
                .change(draft.id(), draft.userId(), Draft::rebased)
                .ifPresent(now -> screen.show(editing.overview(now, place.withNewNames(), notice)));
    }

    private void shown(Screen screen, Draft draft, Contact present, SafeText words) {
        screen.show(SavedView.draw(draft, present, called.of(present), words));
    }

    private Request request(Press press, Draft draft) {
        Request request = hears.request(press.user(), from(draft), ReviewForm.told(draft, press.answers()))
                .withNote(draft.review().note())
                .endingDraft(draft.id());
        return draft.occasion()
                .undoes()
                .map(request::undoing)
                .orElse(request)
                .from(draft.occasion().source());
    }

    private static AskedFrom from(Draft draft) {
        return AskedFrom.of(draft.occasion());
    }
}
