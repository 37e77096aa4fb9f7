package oncall.slack.contactcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.Directory;
import oncall.operations.KnownContacts;
import oncall.operations.Permission;
import oncall.operations.Seen;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.Called;
import oncall.slack.words.CardWords;

/** Shows one contact, escalation plan or schedule, and shares it. */
public final class CardHandler {
    private final Who who;
    private final Directory directory;
    private final KnownContacts known;
    private final Permission permission;

    public CardHandler(Who who, Directory directory, KnownContacts known, Permission permission) {
        this.who = who;
        this.directory = directory;
        this.known = known;
        this.permission = permission;
    }

    /** From memory at once; else "Reading…", and then the card in its surface. */
    public Reply show(Press press) {
        Surface surface = Surface.beside(press);
        return who.find(
                press,
                surface,
                "show",
                name -> known.remembered(name.arn())
                        .map(seen -> surface.draw(title(name), card(press, seen)))
                        .orElseGet(() -> surface.await(title(name), CardWords.reading(name))
                                .then(screen ->
                                        surface.draw(screen, title(name), card(press, known.read(name.arn()))))));
    }

    /** Posts a card that everybody may read, and says so on the presser's own. */
    public Reply share(Press press) {
        AskedFrom from = AskedFrom.of(press);
        if (!from.isPublic()) {
            return Reply.say(Message.of(CardWords.nowhereToShare()));
        }
        return who.find(
                press,
                Surface.over(press),
                "show",
                name -> Reply.redraw(Message.of(CardWords.sharing(from.channel().orElse(""))))
                        .then(screen -> post(press, from, name, screen)));
    }

    private void post(Press press, AskedFrom from, ContactName name, Screen screen) {
        Seen<ContactDetails> seen = known.read(name.arn());
        boolean read = screen.post(from, publicCard(press.user(), seen));
        Optional<SafeText> note = from.channel().filter(id -> read).map(CardWords::shared);
        screen.say(CardView.draw(screen(press, seen, note)));
    }

    private Message publicCard(String user, Seen<ContactDetails> seen) {
        List<SafeText> notes = new ArrayList<>(notes(seen));
        notes.add(CardWords.sharedBy(user));
        return CardView.draw(new CardScreen(seen.value(), called(seen.value()), List.of(CardScreen.Offer.SHOW), notes));
    }

    private Message card(Press press, Seen<ContactDetails> seen) {
        return CardView.draw(screen(press, seen, Optional.empty()));
    }

    private CardScreen screen(Press press, Seen<ContactDetails> seen, Optional<SafeText> note) {
        List<SafeText> notes = new ArrayList<>(notes(seen));
        note.ifPresent(notes::add);
        return new CardScreen(seen.value(), called(seen.value()), offers(press, seen.value(), note), notes);
    }

    private List<SafeText> notes(Seen<ContactDetails> seen) {
        Contact contact = seen.value().contact();
        List<SafeText> notes = new ArrayList<>();
        if (permission.protection().isForeign(contact.arn())) {
            notes.add(CardWords.otherAccount(contact));
        } else if (permission.protection().isProtected(contact.alias())) {
            notes.add(CardWords.isProtected());
        }
        if (seen.stale()) {
            notes.add(CardWords.stale(seen.at()));
        }
        return notes;
    }

    private List<CardScreen.Offer> offers(Press press, ContactDetails details, Optional<SafeText> shared) {
        List<CardScreen.Offer> offers = new ArrayList<>();
        Contact contact = details.contact();
        if (permission.mayChange(press.user(), contact.arn(), contact.alias())) {
            offers.add(CardScreen.Offer.EDIT);
        }
        if (contact.type() == ContactType.PERSONAL) {
            offers.add(CardScreen.Offer.CHANNELS);
        }
        if (shared.isEmpty() && press.view().isEmpty() && AskedFrom.of(press).isPublic()) {
            offers.add(CardScreen.Offer.SHARE);
        }
        return offers;
    }

    private Called called(ContactDetails details) {
        return Called.from(directory).withChannels(details.channels());
    }

    private static String title(ContactName name) {
        return CardWords.modal(name.type());
    }
}
