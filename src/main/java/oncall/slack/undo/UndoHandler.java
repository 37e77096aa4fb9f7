package oncall.slack.undo;

import java.util.List;
import java.util.function.UnaryOperator;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.announce.FinishSitting;
import oncall.operations.check.PlanEffect;
import oncall.operations.check.PlanEffects;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownContacts;
import oncall.operations.undo.RestoreChange;
import oncall.operations.undo.UndoChange;
import oncall.operations.undo.UndoWay;
import oncall.slack.announce.Hears;
import oncall.slack.block.Message;
import oncall.slack.block.Metadata;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.delete.DeleteHandler;
import oncall.slack.override.OverrideSaves;
import oncall.slack.plan.Confirmation;
import oncall.slack.planeditor.Reviews;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.HistoryWords;

/**
 * Leads from a change to what puts it back: the review of the plan editor, the question before a delete, or a form of
 * its own for channels, tags and what is to be created again.
 */
public final class UndoHandler {
    private final UndoChange undo;
    private final RestoreChange restore;
    private final Reviews reviews;
    private final OverrideSaves overrides;
    private final DeleteHandler delete;
    private final Directory directory;
    private final KnownContacts known;
    private final PlanEffects effects;
    private final Hears hears;
    private final FinishSitting finish;
    private final HelpWords help;

    public UndoHandler(
            UndoChange undo,
            RestoreChange restore,
            Reviews reviews,
            OverrideSaves overrides,
            DeleteHandler delete,
            Directory directory,
            KnownContacts known,
            PlanEffects effects,
            Hears hears,
            FinishSitting finish,
            HelpWords help) {
        this.undo = undo;
        this.restore = restore;
        this.reviews = reviews;
        this.overrides = overrides;
        this.delete = delete;
        this.directory = directory;
        this.known = known;
        this.effects = effects;
        this.hears = hears;
        this.finish = finish;
        this.help = help;
    }

    /** The text is the id of a change. */
    public Reply undo(Press press) {
        if (press.text().isBlank()) {
            return Reply.say(Message.of(UndoWords.usage(help)));
        }
        Surface surface = press.view().isEmpty() ? Surface.modal(press) : Surface.beside(press);
        String id = press.text().replace("`", "");
        return surface.await(UndoWords.TITLE, HistoryWords.readingChange())
                .then(screen -> ask(screen, press, surface.from(), id));
    }

    private void ask(Screen screen, Press press, AskedFrom from, String id) {
        try {
            ask(screen, press, from, undo.way(press.user(), id), id);
        } catch (Refused e) {
            screen.show(UndoView.words(from, UndoWords.notDone(e.words())));
        }
    }

    private void ask(Screen screen, Press press, AskedFrom from, UndoWay way, String id) {
        if (way instanceof UndoWay.Delete created) {
            delete.undo(screen, press.user(), from, created.change().id(), created.present());
        } else if (way instanceof UndoWay.Recreate recreate) {
            Contact again =
                    recreate.recreation().was().withPlan(recreate.recreation().plan());
            List<Channel> channels = channels(recreate);
            screen.show(UndoView.recreate(
                    from,
                    recreate,
                    effects.creation(new ContactDetails(again, channels)),
                    DisplayNames.from(directory).withChannels(channels),
                    hears.read(press.user(), from, List.of())));
        } else if (way instanceof UndoWay.Restore change) {
            if (change.steps().isEmpty()) {
                review(screen, press, from, change, UndoWords.review(change.change()));
            } else {
                show(screen, press, from, change, effect(change));
            }
        } else if (way instanceof UndoWay.PutBackShifts shifts) {
            overrides.undo(screen, press.user(), from, shifts.change());
        } else {
            screen.show(UndoView.words(from, no(way, id)));
        }
    }

    private static SafeText no(UndoWay way, String id) {
        if (way instanceof UndoWay.NotMade notMade) {
            return UndoWords.notMade(notMade.change());
        }
        if (way instanceof UndoWay.DoneAlready done) {
            return UndoWords.doneAlready(done.by());
        }
        if (way instanceof UndoWay.DeletedSince deleted) {
            return UndoWords.deletedSince(deleted.change(), deleted.deletion());
        }
        return way instanceof UndoWay.Impossible impossible
                ? UndoWords.impossible(impossible.change())
                : HistoryWords.unknown(id);
    }

    private void show(Screen screen, Press press, AskedFrom from, UndoWay.Restore way, PlanEffect effect) {
        Arn object = way.after().contact().arn();
        screen.show(UndoView.restore(
                from,
                way,
                effect,
                DisplayNames.from(directory)
                        .withChannels(known.read(object).value().channels()),
                hears.read(press.user(), from, List.of(object))));
    }

    private PlanEffect effect(UndoWay.Restore way) {
        ContactDetails present = known.read(way.after().contact().arn()).value();
        return effects.remembered(present, way.after(present));
    }

    /** As they will be: what comes back is not activated. */
    private static List<Channel> channels(UndoWay.Recreate way) {
        return way.recreation().channels().stream()
                .map(channel -> channel.withActivated(false))
                .toList();
    }

    private void review(Screen screen, Press press, AskedFrom from, UndoWay.Restore way, SafeText words) {
        reviews.putBack(
                screen,
                press,
                from,
                way.change().id(),
                way.before().contact(),
                way.after().contact(),
                words);
    }

    /** Channels and tags, and then the plan, where it changed too. */
    public Reply restore(Press press) {
        AskedFrom from = AskedFrom.of(press);
        FieldErrors faults = Confirmation.check(Metadata.at(2, press.metadata()), press.answers());
        if (!faults.isEmpty()) {
            return Reply.errors(faults);
        }
        return Reply.show(Modals.waiting(UndoWords.TITLE, UndoWords.working()))
                .then(screen -> restore(screen, press, from, Metadata.at(1, press.metadata())));
    }

    private void restore(Screen screen, Press press, AskedFrom from, String id) {
        try {
            UndoWay way = undo.way(press.user(), id);
            if (!(way instanceof UndoWay.Restore change)) {
                ask(screen, press, from, way, id);
                return;
            }
            Contact contact = change.after().contact();
            PlanEffect effect = effect(change);
            if (effect.empties() && !Confirmation.isAsked(press.answers())) {
                show(screen, press, from, change, effect);
                return;
            }
            List<RestoreChange.Done> done =
                    restore.run(hears.request(press, from).undoing(id), contact.arn(), change.steps(), tokens(press));
            if (change.hasPlan()) {
                SafeText words = UndoView.report(done).and("\n").and(UndoWords.review(change.change()));
                review(screen, press, from, change, words);
            } else {
                screen.show(UndoView.restored(from, contact, done));
            }
        } catch (Refused e) {
            screen.show(UndoView.again(from, id, UndoWords.notDone(e.words())));
        }
    }

    /** What was deleted. */
    public Reply recreate(Press press) {
        AskedFrom from = AskedFrom.of(press);
        return Reply.show(Modals.waiting(UndoWords.TITLE, UndoWords.working()))
                .then(screen -> recreate(screen, press, from, Metadata.at(1, press.metadata())));
    }

    private void recreate(Screen screen, Press press, AskedFrom from, String id) {
        try {
            UndoWay way = undo.way(press.user(), id);
            if (!(way instanceof UndoWay.Recreate wanted)) {
                ask(screen, press, from, way, id);
                return;
            }
            RestoreChange.Recreated done =
                    restore.recreate(hears.request(press, from).undoing(id), wanted.recreation(), tokens(press));
            finish.creating(press.user());
            screen.show(UndoView.recreated(from, wanted.recreation().was(), done));
        } catch (Refused e) {
            screen.show(UndoView.again(from, id, UndoWords.notDone(e.words())));
        }
    }

    /** The same press makes the same things, however often it is delivered. */
    private static UnaryOperator<String> tokens(Press press) {
        return what -> IdempotencyTokens.of(press.key() + " " + what);
    }
}
