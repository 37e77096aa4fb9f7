package oncall.slack.channels;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.Refused;
import oncall.operations.announce.Hearing;
import oncall.operations.people.Permission;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Request;
import oncall.operations.port.Seen;
import oncall.slack.announce.Hears;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;

/** Lists a contact's channels: at once from memory where it is there, and always as AWS holds them now. */
public final class ChannelsHandler {
    private final Who who;
    private final HelpWords help;
    private final KnownContacts known;
    private final Permission permission;
    private final Hears hears;

    public ChannelsHandler(Who who, HelpWords help, KnownContacts known, Permission permission, Hears hears) {
        this.who = who;
        this.help = help;
        this.known = known;
        this.permission = permission;
        this.hears = hears;
    }

    public Reply open(Press press) {
        Surface modal = Who.modal(press);
        return who.find(
                press,
                modal,
                "channels",
                name -> name.type() == ContactType.PERSONAL
                        ? open(press, modal, new Carried(modal.from(), name.arn(), ""))
                        : modal.draw(ChannelWords.TITLE, Message.of(ChannelWords.notAContact(name))));
    }

    private Reply open(Press press, Surface modal, Carried carried) {
        Optional<ContactDetails> remembered =
                known.remembered(carried.contact()).map(Seen::value);
        return remembered
                .map(details -> modal.draw(draw(press, carried, details, Optional.empty())))
                .orElseGet(() -> modal.draw(waiting()))
                .then(screen -> redraw(press, screen, carried, remembered));
    }

    /** From another view of channels back to all of them. */
    public Reply all(Press press) {
        return Carried.by(press)
                .map(carried ->
                        Reply.show(waiting()).then(screen -> redraw(press, screen, carried.with(""), Optional.empty())))
                .orElseGet(this::olderForm);
    }

    /** A form of these channels: at once, and then with who will hear of what it changes. */
    Reply form(Press press, Carried carried, Function<Optional<Hearing.Heard>, View> form) {
        return hears.reply(press, carried.from(), List.of(carried.contact()), Reply::show, form);
    }

    /** For a form that is drawn by later work. */
    Optional<Hearing.Heard> heard(Press press, Carried carried) {
        return Optional.of(hears.read(press.user(), carried.from(), List.of(carried.contact())));
    }

    /** Of a submission; refuses in words where it must be asked anew who is to hear. */
    Request request(Press press, Carried carried) {
        return hears.request(press, carried.from());
    }

    private void redraw(Press press, Screen screen, Carried carried, Optional<ContactDetails> drawn) {
        try {
            ContactDetails fresh = known.fresh(carried.contact());
            if (!drawn.equals(Optional.of(fresh))) {
                screen.show(draw(press, carried, fresh, Optional.empty()));
            }
        } catch (Refused e) {
            Note note = Note.error(SafeText.foreign(e.words()));
            screen.show(drawn.map(details -> draw(press, carried, details, Optional.of(note)))
                    .orElseGet(() -> words(carried, note)));
        }
    }

    /** The channels as AWS holds them now, under what was just done. */
    void present(Press press, Screen screen, Carried carried, Note note) {
        try {
            screen.show(draw(press, carried.with(""), known.fresh(carried.contact()), Optional.of(note)));
        } catch (Refused e) {
            screen.show(words(carried, note, Note.info(SafeText.foreign(e.words()))));
        }
    }

    /** Checked on every press, not only where the button was drawn. */
    Reply ifAllowed(Press press, Carried carried, Supplier<Reply> answer) {
        try {
            permission.allowPress(
                    press.user(), carried.contact(), carried.contact().name());
            return answer.get();
        } catch (Refused e) {
            return Reply.show(words(carried, Note.error(SafeText.foreign(e.words()))));
        }
    }

    Reply olderForm() {
        return Reply.show(Modals.words(ChannelWords.TITLE, "", ChannelWords.olderForm(help)));
    }

    private View draw(Press press, Carried carried, ContactDetails details, Optional<Note> note) {
        ContactName name = details.contact().name();
        boolean mayChange = permission.mayChange(press.user(), name.arn(), name.alias());
        return ChannelsView.draw(new ChannelsScreen(carried, details, mayChange, note));
    }

    private static View waiting() {
        return Modals.waiting(ChannelWords.TITLE, ChannelWords.reading());
    }

    /** Where the channels could not be read; the button asks for them again. */
    private static View words(Carried carried, Note... notes) {
        Paper paper = new Paper();
        List.of(notes).forEach(note -> paper.blocks(note.blocks()));
        return paper.buttons("channels", ChannelsView.all())
                .reading("channels", ChannelWords.TITLE, carried.metadata());
    }
}
