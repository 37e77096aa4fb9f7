package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.operations.Refused;
import oncall.operations.plan.Draft;
import oncall.operations.port.NewContact;
import oncall.slack.ask.Allowing;
import oncall.slack.block.Modals;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;

/** Opens the editor: at once from memory, and drawn again where AWS holds something newer. */
public final class EditHandler {
    private final Who who;
    private final Allowing allowing;
    private final Editing editing;
    private final InstantSource clock;

    EditHandler(Who who, Allowing allowing, Editing editing, InstantSource clock) {
        this.who = who;
        this.allowing = allowing;
        this.editing = editing;
        this.clock = clock;
    }

    /** The text is whom to edit. */
    public Reply edit(Press press) {
        Surface surface = press.view().isEmpty() ? Surface.modal(press) : Surface.beside(press);
        return who.find(press, surface, "edit", name -> found(press, surface, name));
    }

    /** The plan of something that is created with it. */
    public Reply create(Press press, NewContact wanted, AskedFrom from) {
        Draft draft = Draft.create(id(press), from.occasion(press.user()), wanted, clock.instant());
        editing.drafts().keep(draft);
        return editing.shown(draft, OverviewPlace.of(draft));
    }

    /** Goes on with a draft that was left; the value is its id. */
    public Reply goOn(Press press) {
        AskedFrom from = AskedFrom.of(press);
        Optional<Draft> left = editing.drafts()
                .change(
                        press.text(),
                        press.user(),
                        draft -> draft.withOccasion(draft.occasion().at(from.channel(), from.responseUrl())));
        return left.map(draft -> wentOn(press, draft))
                .orElseGet(() -> Surface.beside(press).draw(Editing.lost(OverviewPlace.decode(""))));
    }

    private Reply wentOn(Press press, Draft draft) {
        return Surface.beside(press)
                .draw(editing.overview(draft, OverviewPlace.of(draft)))
                .then(screen ->
                        draft.base().ifPresentOrElse(base -> refresh(screen, draft, base), () -> fill(screen, draft)));
    }

    /** Gives up a draft that was left; the value is its id. */
    public Reply anew(Press press) {
        AskedFrom from = AskedFrom.of(press);
        Optional<Draft> left = editing.drafts()
                .change(press.text(), press.user(), draft -> draft.withOccasion(from.occasion(press.user())));
        Optional<Contact> base = left.flatMap(Draft::base);
        return base.isEmpty()
                ? Editing.gone(OverviewPlace.decode(""))
                : restart(press, OverviewPlace.of(left.get()), base.get());
    }

    /** Gives up what was edited for what AWS holds now. */
    public Reply restart(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        Optional<Contact> base = editing.find(press, place).flatMap(Draft::base);
        if (base.isEmpty()) {
            return Editing.gone(place);
        }
        return restart(press, place, base.get());
    }

    private Reply restart(Press press, OverviewPlace place, Contact base) {
        return Reply.show(Modals.waiting(EditorWords.title(base.type()), EditorWords.readingPlan()))
                .then(screen -> restart(screen, press, place, base));
    }

    private void restart(Screen screen, Press press, OverviewPlace place, Contact base) {
        try {
            Contact present = editing.known().fresh(base.arn()).contact();
            editing.drafts()
                    .change(place.draft(), press.user(), draft -> draft.restartedFrom(present))
                    .ifPresent(draft -> shown(screen, draft, place.withNewNames(), Notice.none()));
        } catch (Refused e) {
            editing.find(press, place)
                    .ifPresent(draft -> screen.show(
                            Editing.isGone(draft, e)
                                    ? editing.deleted(draft)
                                    : editing.overview(
                                            draft, place, Notice.of("error", EditorWords.notRefreshed(e.words())))));
        }
    }

    private Reply found(Press press, Surface surface, ContactName name) {
        String title = EditorWords.title(name.type());
        return allowing.refusal(press.user(), name)
                .map(refusal -> surface.draw(title, refusal))
                .orElseGet(() -> mayEdit(press, surface, name, title));
    }

    private Reply mayEdit(Press press, Surface surface, ContactName name, String title) {
        return editing.left(press.user(), name.arn())
                .map(draft -> surface.draw(offer(press, draft)))
                .orElseGet(() -> fresh(press, surface, name, title));
    }

    private View offer(Press press, Draft draft) {
        return OfferView.draw(draft, editing.called(draft), AskedFrom.of(press));
    }

    private Reply fresh(Press press, Surface surface, ContactName name, String title) {
        return editing.known()
                .remembered(name.arn())
                .map(seen -> opened(press, surface, seen.value().contact()))
                .orElseGet(() -> surface.await(title, EditorWords.reading(name)).then(screen -> {
                    Draft draft = begun(press, editing.known().fresh(name.arn()).contact());
                    shown(screen, draft, OverviewPlace.of(draft), Notice.none());
                }));
    }

    private Reply opened(Press press, Surface surface, Contact remembered) {
        Draft draft = begun(press, remembered);
        return surface.draw(editing.overview(draft, OverviewPlace.of(draft)))
                .then(screen -> refresh(screen, draft, remembered));
    }

    private Draft begun(Press press, Contact base) {
        Draft draft = Draft.edit(id(press), AskedFrom.of(press).occasion(press.user()), base, clock.instant());
        editing.drafts().keep(draft);
        return draft;
    }

    /** Draws anew only what differs: whoever types already is not disturbed without need. */
    private void refresh(Screen screen, Draft opened, Contact shown) {
        Contact present;
        try {
            present = editing.known().fresh(shown.arn()).contact();
        } catch (Refused e) {
            if (Editing.isGone(opened, e)) {
                screen.show(editing.deleted(opened));
                return;
            }
            redraw(screen, opened.id(), opened.userId(), Notice.of("warning", EditorWords.notRefreshed(e.words())));
            return;
        }
        if (present.equals(shown)) {
            fill(screen, opened);
        } else {
            editing.drafts()
                    .change(
                            opened.id(),
                            opened.userId(),
                            draft -> draft.changed() ? draft : draft.restartedFrom(present))
                    .ifPresent(draft -> show(screen, draft, present));
        }
    }

    private void show(Screen screen, Draft draft, Contact present) {
        OverviewPlace place = OverviewPlace.of(draft);
        if (draft.base().filter(present::equals).isPresent()) {
            shown(screen, draft, place.withNewNames(), Notice.of("info", EditorWords.refreshed()));
        } else {
            shown(screen, draft, place, editing.differing(draft, present, EditorWords.changedMeanwhile()));
        }
    }

    private void shown(Screen screen, Draft draft, OverviewPlace place, Notice notice) {
        screen.show(editing.overview(draft, place, notice));
        editing.fill(screen::refresh, draft, place, notice);
    }

    private void fill(Screen screen, Draft draft) {
        editing.fill(screen::refresh, draft, OverviewPlace.of(draft), Notice.none());
    }

    private void redraw(Screen screen, String draftId, String user, Notice notice) {
        editing.drafts()
                .find(draftId, user)
                .ifPresent(draft -> screen.show(editing.overview(draft, OverviewPlace.of(draft), notice)));
    }

    /** The same press begins the same draft, however often Slack delivers it. */
    private static String id(Press press) {
        return IdempotencyTokens.of(press.key()).substring(0, 32);
    }
}
