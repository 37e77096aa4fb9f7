package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.operations.Draft;
import oncall.operations.NewContact;
import oncall.operations.Permission;
import oncall.operations.Refused;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.press.Tokens;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.EditorWords;

/** Opens the editor: at once from memory, and drawn again where AWS holds something newer. */
final class EditHandler {
    private final Who who;
    private final Permission permission;
    private final Editing editing;
    private final InstantSource clock;

    EditHandler(Who who, Permission permission, Editing editing, InstantSource clock) {
        this.who = who;
        this.permission = permission;
        this.editing = editing;
        this.clock = clock;
    }

    /** The text is whom to edit. */
    Reply edit(Press press) {
        Surface surface = press.view().isEmpty() ? Surface.modal(press) : Surface.beside(press);
        return who.find(press, surface, "edit", name -> found(press, surface, name));
    }

    /** The plan of something that is created with it. */
    Reply create(Press press, NewContact wanted, AskedFrom from) {
        Draft draft = Draft.create(id(press), from.occasion(press.user()), wanted, clock.instant());
        editing.drafts().keep(draft);
        return Reply.show(editing.overview(draft, OverviewPlace.of(draft)));
    }

    /** Gives up what was edited for what AWS holds now. */
    Reply restart(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        Optional<Contact> base = editing.find(press, place).flatMap(Draft::base);
        if (base.isEmpty()) {
            return Editing.gone(place);
        }
        return Reply.show(Modals.waiting(EditorWords.title(base.get().type()), EditorWords.readingPlan()))
                .then(screen -> restart(screen, press, place, base.get()));
    }

    private void restart(Screen screen, Press press, OverviewPlace place, Contact base) {
        try {
            Contact present = editing.known().fresh(base.arn()).contact();
            editing.drafts()
                    .change(place.draft(), press.user(), draft -> draft.restartedFrom(present))
                    .ifPresent(draft -> screen.show(editing.overview(draft, place.withNewNames())));
        } catch (Refused e) {
            editing.find(press, place)
                    .ifPresent(draft -> screen.show(
                            editing.overview(draft, place, Notice.of("error", EditorWords.notRefreshed(e.words())))));
        }
    }

    private Reply found(Press press, Surface surface, ContactName name) {
        String title = EditorWords.title(name.type());
        try {
            permission.allowPress(press.user(), name.arn(), name.alias());
        } catch (Refused e) {
            return surface.draw(title, Message.of(SafeText.foreign(e.words())));
        }
        return editing.known()
                .remembered(name.arn())
                .map(seen -> opened(press, surface, seen.value().contact()))
                .orElseGet(() -> surface.await(title, EditorWords.reading(name))
                        .then(screen -> screen.show(
                                begun(press, editing.known().fresh(name.arn()).contact()))));
    }

    private Reply opened(Press press, Surface surface, Contact remembered) {
        View view = begun(press, remembered);
        Reply shown = surface.kind() == Surface.Kind.NEW_MODAL ? Reply.open(view) : Reply.show(view);
        return shown.then(screen -> refresh(screen, press, remembered));
    }

    private View begun(Press press, Contact base) {
        Draft draft = Draft.edit(id(press), AskedFrom.of(press).occasion(press.user()), base, clock.instant());
        editing.drafts().keep(draft);
        return editing.overview(draft, OverviewPlace.of(draft));
    }

    /** Draws anew only what differs: whoever types already is not disturbed without need. */
    private void refresh(Screen screen, Press press, Contact shown) {
        Contact present;
        try {
            present = editing.known().fresh(shown.arn()).contact();
        } catch (Refused e) {
            redraw(screen, press, Notice.of("warning", EditorWords.notRefreshed(e.words())));
            return;
        }
        if (!present.equals(shown)) {
            editing.drafts()
                    .change(id(press), press.user(), draft -> draft.changed() ? draft : draft.restartedFrom(present))
                    .ifPresent(draft -> show(screen, draft, present));
        }
    }

    private void show(Screen screen, Draft draft, Contact present) {
        OverviewPlace place = OverviewPlace.of(draft);
        boolean restarted = draft.base().filter(present::equals).isPresent();
        screen.show(
                restarted
                        ? editing.overview(draft, place.withNewNames(), Notice.of("info", EditorWords.refreshed()))
                        : editing.overview(
                                draft, place, editing.differing(draft, present, EditorWords.changedMeanwhile())));
    }

    private void redraw(Screen screen, Press press, Notice notice) {
        editing.drafts()
                .find(id(press), press.user())
                .ifPresent(draft -> screen.show(editing.overview(draft, OverviewPlace.of(draft), notice)));
    }

    /** The same press begins the same draft, however often Slack delivers it. */
    private static String id(Press press) {
        return Tokens.of(press.key()).substring(0, 32);
    }
}
