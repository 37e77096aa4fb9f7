package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Contact;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.PlanFields;
import oncall.domain.PlanRules;
import oncall.operations.ChangeRequest;
import oncall.operations.Draft;
import oncall.operations.EditPlan;
import oncall.operations.NewContact;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.create.Creation;
import oncall.slack.create.Refusal;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.summary.Announce;
import oncall.slack.words.CreateWords;
import oncall.slack.words.EditorWords;

/** Saves a draft, or creates what it describes; where that fails, the editor stands there again as it was. */
final class SaveHandler {
    private static final Set<String> IN_FORM = Set.of(PlanFields.ALIAS, PlanFields.DISPLAY_NAME, PlanFields.TAGS);

    private final Editing editing;
    private final EditPlan editPlan;
    private final Creation creation;
    private final Announce announce;

    SaveHandler(Editing editing, EditPlan editPlan, Creation creation, Announce announce) {
        this.editing = editing;
        this.editPlan = editPlan;
        this.creation = creation;
        this.announce = announce;
    }

    Reply submit(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        Optional<Draft> stored = editing.change(press, place, draft -> OverviewForm.stored(draft, press.answers()));
        if (stored.isEmpty()) {
            return Editing.gone(place);
        }
        Draft draft = stored.get();
        if (!place.isFrom(draft)) {
            return Reply.show(
                    editing.overview(draft, place.withNewNames(), Notice.of("warning", EditorWords.pressedOnOlder())));
        }
        FieldErrors errors = OverviewForm.check(draft, press.answers()).and(check(draft));
        return errors.isEmpty() ? go(press, place, draft) : faulty(place, draft, errors);
    }

    private static FieldErrors check(Draft draft) {
        return PlanRules.check(
                draft.type(), draft.plan(), draft.base().map(Contact::plan).orElse(Plan.blank()));
    }

    /** At their fields where all of them stand in this form; else on top, with the stages that they are in. */
    private Reply faulty(OverviewPlace place, Draft draft, FieldErrors errors) {
        return IN_FORM.containsAll(errors.reasons().keySet())
                ? Reply.errors(errors)
                : Reply.show(overview(draft, place, EditorWords.faults(errors), errors));
    }

    private Reply go(Press press, OverviewPlace place, Draft draft) {
        SafeText words =
                draft.base().isPresent() ? EditorWords.saving(draft.alias()) : CreateWords.saving(draft.alias());
        String title = draft.base().isPresent() ? EditorWords.title(draft.type()) : CreateWords.title(draft.type());
        return Reply.show(Modals.waiting(title, words))
                .then(screen -> draft.base()
                        .ifPresentOrElse(
                                base -> save(screen, place, draft, base), () -> create(screen, press, place, draft)));
    }

    private void create(Screen screen, Press press, OverviewPlace place, Draft draft) {
        NewContact wanted = draft.wanted();
        Creation.Asked asked = new Creation.Asked(
                press.user(), from(draft), wanted, place.token().of(press, wanted));
        creation.run(screen, asked, refusal -> refused(place, draft, refusal))
                .ifPresent(created -> editing.drafts().drop(draft.id(), draft.userId()));
    }

    private View refused(OverviewPlace place, Draft draft, Refusal refusal) {
        return overview(draft, place.with(refusal.token()), refusal.words(), refusal.errors());
    }

    private void save(Screen screen, OverviewPlace place, Draft draft, Contact base) {
        try {
            told(screen, place, draft, editPlan.run(request(draft), base, draft.displayName(), draft.plan()));
        } catch (Refused e) {
            screen.show(overview(draft, place, EditorWords.notSaved(e.words()), e.fields()));
        } catch (Unclear e) {
            screen.show(overview(draft, place, EditorWords.unclear(e.words()), FieldErrors.none()));
        }
    }

    private void told(Screen screen, OverviewPlace place, Draft draft, EditPlan.Outcome outcome) {
        if (outcome instanceof EditPlan.Outcome.Saved saved) {
            editing.drafts().drop(draft.id(), draft.userId());
            try {
                screen.show(saved(draft, saved.after(), EditorWords.saved()));
            } finally {
                announce.changed(screen, from(draft), draft.userId(), saved.before(), saved.after());
            }
        } else if (outcome instanceof EditPlan.Outcome.Unchanged unchanged) {
            editing.drafts().drop(draft.id(), draft.userId());
            screen.show(saved(draft, unchanged.present(), EditorWords.unchanged()));
        } else if (outcome instanceof EditPlan.Outcome.Stale stale) {
            screen.show(editing.overview(draft, place, editing.differing(draft, stale.present(), EditorWords.stale())));
        } else if (outcome instanceof EditPlan.Outcome.Invalid invalid) {
            screen.show(overview(draft, place, EditorWords.faults(invalid.errors()), invalid.errors()));
        }
    }

    private View saved(Draft draft, Contact present, SafeText words) {
        return SavedView.draw(present, announce.called(present), words, from(draft));
    }

    private View overview(Draft draft, OverviewPlace place, SafeText words, FieldErrors errors) {
        return editing.overview(draft, place, new Notice("error", words, List.of(), false, errors));
    }

    private static ChangeRequest request(Draft draft) {
        return from(draft).request(draft.userId()).endingDraft(draft.id());
    }

    private static AskedFrom from(Draft draft) {
        return AskedFrom.of(draft.occasion());
    }
}
