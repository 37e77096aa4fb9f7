package oncall.slack.watch;

import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.announce.WatchChanges;
import oncall.operations.announce.WatchChanges.Outcome;
import oncall.operations.port.Conversations.Conversation;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.watch.WatchScreen.Place;

/** The form in which it is said what a channel hears. */
final class WatchFormHandler {
    private final Watches watches;
    private final WatchChanges change;
    private final WatchView.Of views;

    WatchFormHandler(Watches watches, WatchChanges change, WatchView.Of views) {
        this.watches = watches;
        this.change = change;
        this.views = views;
    }

    /** Opens it; what stands in the way is said in its place. */
    Reply open(Press press, Surface surface, String channel, Optional<Arn> object) {
        return surface.await(WatchWords.TITLE, WatchWords.asking(channel))
                .then(screen -> fill(screen, press.user(), surface.later(), channel, object));
    }

    private void fill(Screen screen, String user, Surface surface, String channel, Optional<Arn> object) {
        try {
            WatchView view = views.of(object);
            Optional<Outcome> no = change.inTheWay(user, channel, object, false);
            Optional<Conversation> shared = no.flatMap(WatchFormHandler::toBeConfirmed);
            if (no.isPresent() && shared.isEmpty()) {
                surface.draw(screen, WatchWords.TITLE, view.outcome(no.get(), channel, Set.of(), object));
                return;
            }
            Set<WatchKind> had = watches.kinds(channel, object);
            screen.show(WatchForm.draw(new WatchScreen(
                    new Place(surface.from(), channel, object, !had.isEmpty()),
                    view.name(object),
                    had.isEmpty() ? Set.of(WatchKind.CHANGES) : had,
                    shared,
                    Optional.empty())));
        } catch (Refused e) {
            surface.draw(screen, WatchWords.TITLE, Message.of(SafeText.foreign(e.words())));
        }
    }

    private static Optional<Conversation> toBeConfirmed(Outcome outcome) {
        return outcome instanceof Outcome.Shared shared && shared.mayConfirm()
                ? Optional.of(shared.channel())
                : Optional.empty();
    }

    Reply submit(Press press) {
        Optional<Place> place = Place.by(press);
        if (place.isEmpty()) {
            return Reply.show(Modals.words(WatchWords.TITLE, "", WatchWords.olderForm()));
        }
        if (WatchForm.isUnconfirmed(press.answers())) {
            return Reply.errors(FieldErrors.at(WatchForm.CONFIRMED, WatchWords.NOT_CONFIRMED));
        }
        return Reply.show(Modals.waiting(WatchWords.TITLE, WatchWords.saving()))
                .then(screen -> save(screen, press, place.get()));
    }

    private void save(Screen screen, Press press, Place place) {
        Set<WatchKind> ticked = WatchForm.ticked(press.answers());
        boolean confirmed = press.answers().ticked(WatchForm.CONFIRMED);
        try {
            WatchView view = views.of(place.object());
            Outcome outcome = change.turn(press.user(), place.channel(), place.object(), ticked, confirmed);
            if (outcome instanceof Outcome.Watching || outcome instanceof Outcome.Ended) {
                done(screen, view, place, outcome);
            } else {
                again(screen, place, ticked, outcome);
            }
        } catch (Refused e) {
            again(screen, place, ticked, Optional.empty(), Optional.of(SafeText.foreign(e.words())));
        }
    }

    private static void done(Screen screen, WatchView view, Place place, Outcome outcome) {
        new Surface(Surface.Kind.SAME_MODAL, place.from())
                .draw(screen, WatchWords.TITLE, view.outcome(outcome, place.channel(), Set.of(), place.object()));
    }

    private void again(Screen screen, Place place, Set<WatchKind> ticked, Outcome outcome) {
        Optional<Conversation> shared = toBeConfirmed(outcome);
        Optional<SafeText> note = shared.isPresent()
                ? Optional.empty()
                : Optional.of(views.remembered().inTheForm(outcome, place.channel(), place.object()));
        again(screen, place, ticked, shared, note);
    }

    private void again(
            Screen screen, Place place, Set<WatchKind> ticked, Optional<Conversation> shared, Optional<SafeText> note) {
        screen.show(
                WatchForm.draw(new WatchScreen(place, views.remembered().name(place.object()), ticked, shared, note)));
    }
}
