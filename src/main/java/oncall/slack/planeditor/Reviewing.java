package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.FindingsChange;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.announce.Hearing;
import oncall.operations.check.Dependants;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Merged;
import oncall.operations.plan.PlanForecast;
import oncall.slack.announce.Hears;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Screen;
import oncall.slack.words.DisplayNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what a draft comes to. Everything here waits for AWS or the database: for later work alone. */
final class Reviewing {
    private static final Logger log = LoggerFactory.getLogger(Reviewing.class);

    private final Editing editing;
    private final Hears hears;
    private final Dependants dependants;

    Reviewing(Editing editing, Hears hears, Dependants dependants) {
        this.editing = editing;
        this.hears = hears;
        this.dependants = dependants;
    }

    /** Reads what AWS holds now, and shows the difference to it. */
    void read(Screen screen, OverviewPlace place, String user, Notice notice) {
        Optional<Draft> draft = editing.drafts().find(place.draft(), user);
        if (draft.isEmpty()) {
            Editing.gone(place).play(screen);
            return;
        }
        if (draft.get().base().isEmpty()) {
            screen.show(review(draft.get(), place, notice));
            return;
        }
        try {
            Contact base = draft.get().base().get();
            against(screen, place, user, editing.known().fresh(base.arn()).contact(), notice);
        } catch (Refused e) {
            screen.show(
                    Editing.isGone(draft.get(), e)
                            ? editing.deleted(draft.get())
                            : editing.overview(
                                    draft.get(), place, Notice.of("error", EditorWords.notReviewed(e.words()))));
        }
    }

    /** Shows the difference to this, which AWS was seen to hold. */
    void against(Screen screen, OverviewPlace place, String user, Contact present, Notice notice) {
        // Whoever wrote made it forgotten; its channels are called by their names.
        editing.known().readAhead(List.of(present.arn()));
        editing.drafts()
                .change(place.draft(), user, draft -> draft.against(present))
                .ifPresentOrElse(
                        draft -> show(screen, place, draft, notice),
                        () -> Editing.gone(place).play(screen));
    }

    private void show(Screen screen, OverviewPlace place, Draft draft, Notice notice) {
        Merged merged = Merged.of(draft);
        if (merged.open().isEmpty() && merged.differences().isEmpty()) {
            editing.drafts().drop(draft.id(), draft.userId());
            screen.show(SavedView.draw(draft, merged.present(), editing.called(draft), EditorWords.unchanged()));
        } else {
            screen.show(review(draft, place, notice));
        }
    }

    /** As it was read last, after something failed: AWS is not asked again. */
    View again(Draft draft, OverviewPlace place, DisplayNames called, Notice notice) {
        return review(draft, place, notice, called, consequences(draft, editing.forecasts()::remembered));
    }

    private View review(Draft draft, OverviewPlace place, Notice notice) {
        // What it looks up is called by its name.
        Optional<Consequences> consequences =
                consequences(draft, merged -> Optional.of(editing.forecasts().read(merged)));
        return review(draft, place, notice, editing.called(draft), consequences);
    }

    private View review(
            Draft draft, OverviewPlace place, Notice notice, DisplayNames called, Optional<Consequences> consequences) {
        ReviewScreen screen = new ReviewScreen(
                draft, ReviewPlace.of(draft, place), called, heard(draft), consequences, author(draft), notice);
        return screen.creating() || screen.merged().open().isEmpty()
                ? ReviewView.draw(screen)
                : ConflictsView.draw(screen);
    }

    private Optional<Consequences> consequences(Draft draft, Function<Draft, Optional<PlanForecast>> lookingAhead) {
        if (draft.base().isPresent() && !Merged.of(draft).open().isEmpty()) {
            return Optional.empty();
        }
        try {
            return lookingAhead.apply(draft.rebased()).map(after -> consequences(draft, after));
        } catch (Refused e) {
            log.info("a review does without a look ahead: {}", e.reason());
            return Optional.empty();
        }
    }

    private Consequences consequences(Draft draft, PlanForecast after) {
        if (draft.base().isEmpty()) {
            return new Consequences(after, FindingsChange.between(List.of(), after.findings()), List.of());
        }
        ContactDetails wanted = after.subject();
        ContactDetails present = new ContactDetails(Merged.of(draft).present(), wanted.channels());
        return new Consequences(
                after,
                FindingsChange.between(editing.forecasts().remembered(present).findings(), after.findings()),
                dependants.hurtBy(present.subject(), Optional.of(wanted.subject())));
    }

    private Hearing.Heard heard(Draft draft) {
        return hears.read(
                draft.userId(),
                AskedFrom.of(draft.occasion()),
                draft.base().map(Contact::arn).stream().toList());
    }

    /** Who made AWS hold what it holds, where that was somebody else by us. */
    private Optional<String> author(Draft draft) {
        if (draft.review().theirs().isEmpty()) {
            return Optional.empty();
        }
        Contact theirs = draft.review().theirs().get();
        try {
            return editing.lastOf(theirs.arn())
                    .filter(change -> change.after()
                            .flatMap(Subject::ofContact)
                            .filter(after -> after.contact().equals(theirs))
                            .isPresent())
                    .flatMap(Change::userId);
        } catch (Refused e) {
            log.warn("the author of a change could not be read for a review: {}", e.reason());
            return Optional.empty();
        }
    }
}
