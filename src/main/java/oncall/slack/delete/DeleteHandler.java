package oncall.slack.delete;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.FieldErrors;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.check.WhereUsed;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Request;
import oncall.operations.write.DeleteContact;
import oncall.operations.write.Writing;
import oncall.slack.announce.Hears;
import oncall.slack.ask.Allowing;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.DisplayNames;

/** Shows what refers to something, asks, and deletes it as it was shown. */
public final class DeleteHandler {
    private final Who who;
    private final Allowing allowing;
    private final Directory directory;
    private final KnownContacts known;
    private final WhereUsed whereUsed;
    private final Writing writing;
    private final Hears hears;

    public DeleteHandler(
            Who who,
            Allowing allowing,
            Directory directory,
            KnownContacts known,
            WhereUsed whereUsed,
            Writing writing,
            Hears hears) {
        this.who = who;
        this.allowing = allowing;
        this.directory = directory;
        this.known = known;
        this.whereUsed = whereUsed;
        this.writing = writing;
        this.hears = hears;
    }

    /** The text is whom to delete. */
    public Reply ask(Press press) {
        Surface surface = press.view().isEmpty() ? Surface.modal(press) : Surface.beside(press);
        return who.find(press, surface, "delete", name -> ask(press, surface, name));
    }

    private Reply ask(Press press, Surface surface, ContactName name) {
        return allowing.refusal(press.user(), name)
                .map(refusal -> surface.draw(DeleteWords.TITLE, refusal))
                .orElseGet(() -> surface.await(DeleteWords.TITLE, DeleteWords.reading(name))
                        .then(screen -> question(
                                screen, press.user(), surface.from(), Optional.empty(), name.arn(), Optional.empty())));
    }

    /** Asks the same before a create is put back, over a modal that is open; what is asked refuses in words. */
    public void undo(Screen screen, String user, AskedFrom from, String changeId, Contact created) {
        question(screen, user, from, Optional.of(changeId), created.arn(), Optional.empty());
    }

    private void question(
            Screen screen, String user, AskedFrom from, Optional<String> undoes, Arn contact, Optional<SafeText> note) {
        try {
            ContactDetails details = known.fresh(contact);
            screen.show(DeleteView.draw(new DeleteScreen(
                    from,
                    undoes,
                    details,
                    whereUsed.read(contact),
                    DisplayNames.from(directory),
                    hears.read(user, from, List.of(contact)),
                    note,
                    0)));
        } catch (Refused e) {
            screen.show(words(undoes, DeleteWords.notDeleted(e.words())));
        }
    }

    /** The alias must be typed where a plan would then reach nobody. */
    public Reply submit(Press press) {
        Optional<Shown> shown = Shown.by(press);
        if (shown.isEmpty()) {
            return Reply.show(words(Optional.empty(), DeleteWords.changedMeanwhile()));
        }
        String alias = shown.get().contact().name();
        boolean confirmed = press.answers().text(DeleteView.CONFIRM).equals(alias);
        if (!confirmed
                && (shown.get().typed()
                        || whereUsed.remembered(shown.get().contact()).leavesNobody())) {
            return Reply.errors(FieldErrors.at(DeleteView.CONFIRM, DeleteWords.NOT_THE_ALIAS));
        }
        return Reply.show(Modals.waiting(DeleteWords.title(shown.get().undoes()), DeleteWords.deleting(alias)))
                .then(screen -> delete(screen, press, shown.get()));
    }

    private void delete(Screen screen, Press press, Shown shown) {
        try {
            Contact present = known.fresh(shown.contact()).contact();
            if (!shown.isStill(present)) {
                changedMeanwhile(screen, press, shown);
                return;
            }
            Optional<Request> request = request(screen, press, shown);
            if (request.isPresent()) {
                told(screen, press, shown, writing.run(request.get(), new DeleteContact(present)));
            }
        } catch (Refused e) {
            screen.show(again(DeleteWords.notDeleted(e.words()), shown));
        } catch (Unclear e) {
            screen.show(again(DeleteWords.unclear(e.words()), shown));
        }
    }

    /** Nothing where it must be asked anew who is to hear. */
    private Optional<Request> request(Screen screen, Press press, Shown shown) {
        try {
            return Optional.of(shown.undoing(hears.request(press, shown.from())));
        } catch (Refused e) {
            question(screen, press, shown, DeleteWords.notDeleted(e.words()));
            return Optional.empty();
        }
    }

    private void told(Screen screen, Press press, Shown shown, Outcome<Subject.OfContact> outcome) {
        outcome.held()
                .ifPresentOrElse(
                        before -> screen.show(words(shown.undoes(), DeleteWords.deleted(before.contact()))),
                        () -> changedMeanwhile(screen, press, shown));
    }

    private void changedMeanwhile(Screen screen, Press press, Shown shown) {
        question(screen, press, shown, DeleteWords.changedMeanwhile());
    }

    private void question(Screen screen, Press press, Shown shown, SafeText note) {
        question(screen, press.user(), shown.from(), shown.undoes(), shown.contact(), Optional.of(note));
    }

    private static View again(SafeText words, Shown shown) {
        return new Paper()
                .section(words)
                .buttons(
                        "again", Elements.button("show", "Show", shown.contact().value()))
                .reading("deleted", DeleteWords.title(shown.undoes()), "");
    }

    private static View words(Optional<String> undoes, SafeText words) {
        return Modals.words(DeleteWords.title(undoes), "", words);
    }
}
