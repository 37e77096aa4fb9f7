package oncall.slack.contactcard;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.Directory;
import oncall.operations.KnownContacts;
import oncall.operations.Outlook;
import oncall.operations.Outlooks;
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
import oncall.slack.words.TimelineWords;

/** Shows one contact, escalation plan or schedule, and shares it. */
public final class CardHandler {
    private final Who who;
    private final Directory directory;
    private final KnownContacts known;
    private final Outlooks outlooks;
    private final Permission permission;
    private final InstantSource clock;

    public CardHandler(
            Who who,
            Directory directory,
            KnownContacts known,
            Outlooks outlooks,
            Permission permission,
            InstantSource clock) {
        this.who = who;
        this.directory = directory;
        this.known = known;
        this.outlooks = outlooks;
        this.permission = permission;
        this.clock = clock;
    }

    /** From memory at once; else "Reading…", and then the card in its surface. */
    public Reply show(Press press) {
        Surface surface = Surface.beside(press);
        return who.find(press, surface, "show", name -> show(press, surface, name));
    }

    private Reply show(Press press, Surface surface, ContactName name) {
        // What is said beside a button's message cannot be said anew.
        boolean anew = press.kind() == Press.Kind.COMMAND || press.view().isPresent();
        Optional<Seen<ContactDetails>> seen = known.remembered(name.arn());
        Optional<Outlook> outlook = seen.map(Seen::value).map(outlooks::remembered);
        if (seen.isEmpty() || outlook.isEmpty() || (outlook.get().isPartial() && !anew)) {
            return surface.await(title(name), CardWords.reading(name))
                    .then(screen -> read(press, surface, name, screen, anew));
        }
        Reply card = surface.draw(title(name), card(press, seen.get(), outlook.get()));
        return outlook.get().isPartial() ? card.then(screen -> complete(press, surface, seen.get(), screen)) : card;
    }

    /** Those whom the plan reaches may be many: what is known is drawn first, where it can be drawn anew. */
    private void read(Press press, Surface surface, ContactName name, Screen screen, boolean anew) {
        Seen<ContactDetails> seen = known.read(name.arn());
        Outlook outlook = outlooks.remembered(seen.value());
        if (!outlook.isPartial() || anew) {
            surface.draw(screen, title(name), card(press, seen, outlook));
        }
        if (outlook.isPartial()) {
            complete(press, surface, seen, screen);
        }
    }

    private void complete(Press press, Surface surface, Seen<ContactDetails> seen, Screen screen) {
        Outlook outlook = outlooks.read(seen.value(), clock.instant());
        surface.draw(screen, title(seen.value().contact().name()), card(press, seen, outlook));
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
        Outlook outlook = outlooks.read(seen.value(), clock.instant());
        boolean read = screen.post(from, publicCard(press.user(), seen, outlook));
        Optional<SafeText> note = from.channel().filter(id -> read).map(CardWords::shared);
        screen.say(CardView.draw(screen(press, seen, outlook, note)));
    }

    private Message publicCard(String user, Seen<ContactDetails> seen, Outlook outlook) {
        List<SafeText> notes = new ArrayList<>(notes(seen, outlook));
        notes.add(CardWords.sharedBy(user));
        return CardView.draw(new CardScreen(
                seen.value(), called(seen.value()), outlook, List.of(CardScreen.Offer.SHOW), false, false, notes));
    }

    private Message card(Press press, Seen<ContactDetails> seen, Outlook outlook) {
        return CardView.draw(screen(press, seen, outlook, Optional.empty()));
    }

    private CardScreen screen(Press press, Seen<ContactDetails> seen, Outlook outlook, Optional<SafeText> note) {
        List<SafeText> notes = new ArrayList<>(notes(seen, outlook));
        note.ifPresent(notes::add);
        Contact contact = seen.value().contact();
        return new CardScreen(
                seen.value(),
                called(seen.value()),
                outlook,
                offers(press, seen.value(), note),
                AskedFrom.of(press).isPublic() && permission.mayChange(press.user(), contact.arn(), contact.alias()),
                permission.mayDelete(press.user(), contact.arn(), contact.alias()),
                notes);
    }

    private List<SafeText> notes(Seen<ContactDetails> seen, Outlook outlook) {
        Contact contact = seen.value().contact();
        List<SafeText> notes = new ArrayList<>(new TimelineWords(called(seen.value()), outlook).unknown());
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
        offers.add(CardScreen.Offer.PREVIEW);
        if (contact.type() == ContactType.PERSONAL) {
            offers.add(CardScreen.Offer.CHANNELS);
        }
        offers.add(CardScreen.Offer.HISTORY);
        if (shared.isEmpty() && press.view().isEmpty() && AskedFrom.of(press).isPublic()) {
            offers.add(CardScreen.Offer.SHARE);
        }
        offers.add(CardScreen.Offer.MORE);
        return offers;
    }

    private Called called(ContactDetails details) {
        return Called.from(directory).withChannels(details.channels());
    }

    private static String title(ContactName name) {
        return CardWords.modal(name.type());
    }
}
