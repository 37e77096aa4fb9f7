package oncall.slack.contactcard;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.Refused;
import oncall.operations.check.CardContext;
import oncall.operations.oncall.Schedules;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.plan.PlanForecast;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Seen;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.oncall.OnCallHandler;
import oncall.slack.oncall.OnCallWords;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Sharing;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.TimelineWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows one contact, escalation plan or schedule, and shares it. */
public final class CardHandler {
    private static final Logger log = LoggerFactory.getLogger(CardHandler.class);

    private final Who who;
    private final Directory directory;
    private final KnownContacts known;
    private final PlanForecasts forecasts;
    private final CardContext cardContext;
    private final Permission permission;
    private final Sharing sharing;
    private final Schedules schedules;
    private final OnCallHandler onCall;
    private final InstantSource clock;

    public CardHandler(
            Who who,
            Directory directory,
            KnownContacts known,
            PlanForecasts forecasts,
            CardContext cardContext,
            Permission permission,
            Sharing sharing,
            Schedules schedules,
            OnCallHandler onCall,
            InstantSource clock) {
        this.who = who;
        this.directory = directory;
        this.known = known;
        this.forecasts = forecasts;
        this.cardContext = cardContext;
        this.permission = permission;
        this.sharing = sharing;
        this.schedules = schedules;
        this.onCall = onCall;
        this.clock = clock;
    }

    /** From memory at once; else "Reading…", and then the card in its surface. */
    public Reply show(Press press) {
        Surface surface = Surface.beside(press);
        return who.findAny(
                press.text(),
                surface,
                "show",
                "",
                name -> show(press, surface, name),
                rotation -> onCall.show(press, surface, rotation));
    }

    private Reply show(Press press, Surface surface, ContactName name) {
        // What is said in a message of its own cannot be said anew.
        boolean anew = press.view().isPresent();
        Optional<Seen<ContactDetails>> seen = remembered(name);
        Optional<PlanForecast> forecast = seen.map(Seen::value).map(forecasts::remembered);
        boolean partial = forecast.isEmpty() || !forecast.get().isWhole() || !cardContext.isWhole(name.arn());
        if (seen.isEmpty() || forecast.isEmpty() || (partial && !anew && !isSaidOnce(press, name))) {
            return surface.await(title(name), CardWords.reading(name))
                    .then(screen -> read(press, surface, name, screen, anew));
        }
        Message card = card(press, seen.get(), forecast.get());
        Reply reply = surface.draw(title(name), card);
        if (partial && isSaidOnce(press, name)) {
            return reply.then(screen -> forecasts.read(seen.get().value(), clock.instant()));
        }
        return partial ? reply.then(screen -> complete(press, surface, seen.get(), Optional.of(card), screen)) : reply;
    }

    /** Who is on call is what is asked of a schedule; what else there is to it is read for the next who asks. */
    private static boolean isSaidOnce(Press press, ContactName name) {
        return press.kind() == Press.Kind.COMMAND && name.type() == ContactType.ONCALL_SCHEDULE;
    }

    /** A schedule is remembered with its shifts. */
    private Optional<Seen<ContactDetails>> remembered(ContactName name) {
        return known.remembered(name.arn())
                .or(() -> schedules
                        .details(name.arn())
                        .map(seen -> new Seen<>(new ContactDetails(seen.value(), List.of()), seen.at(), false)));
    }

    /** Those whom the plan reaches may be many: what is known is drawn first, where it can be drawn anew. */
    private void read(Press press, Surface surface, ContactName name, Screen screen, boolean anew) {
        Seen<ContactDetails> seen = known.read(name.arn());
        PlanForecast forecast = forecasts.remembered(seen.value());
        if (forecast.isWhole()) {
            cardContext.read(name.arn());
        }
        Optional<Message> card = Optional.of(card(press, seen, forecast)).filter(message -> forecast.isWhole() || anew);
        card.ifPresent(message -> surface.draw(screen, title(name), message));
        if (!forecast.isWhole()) {
            complete(press, surface, seen, card, screen);
        }
    }

    /** Draws the card anew where what was read since makes it another. */
    private void complete(
            Press press, Surface surface, Seen<ContactDetails> seen, Optional<Message> drawn, Screen screen) {
        PlanForecast forecast = forecasts.read(seen.value());
        if (seen.value().contact().type() == ContactType.ONCALL_SCHEDULE) {
            onCallNow(seen.value().contact().name());
        }
        cardContext.read(seen.value().contact().arn());
        Message card = card(press, seen, forecast);
        if (!drawn.equals(Optional.of(card))) {
            surface.draw(screen, title(seen.value().contact().name()), card);
        }
    }

    /** Where AWS does not tell it, the card says that it was not read. */
    private void onCallNow(ContactName schedule) {
        try {
            schedules.read(schedule);
        } catch (Refused e) {
            log.info("a card does without who is on call: {}", e.reason());
        }
    }

    /** Posts a card that everybody may read, and says so on the presser's own; asks first where another company reads. */
    public Reply share(Press press) {
        return share(press, false);
    }

    /** It was said that another company reads, or may read, the channel, and all the same. */
    public Reply shareConfirmed(Press press) {
        return share(press, true);
    }

    private Reply share(Press press, boolean confirmed) {
        AskedFrom from = AskedFrom.of(press);
        if (!from.isPublic()) {
            return Reply.say(Message.of(CardWords.nowhereToShare()));
        }
        return who.find(
                press,
                Surface.over(press),
                "show",
                name -> Reply.redraw(Message.of(CardWords.sharing(from.channel().orElse(""))))
                        .then(screen -> share(press, from, name, confirmed, screen)));
    }

    private void share(Press press, AskedFrom from, ContactName name, boolean confirmed, Screen screen) {
        String key = name.arn().value();
        Sharing.Shared card =
                new Sharing.Shared("this card", key, Elements.button("show", "Show", key), "share.confirmed");
        sharing.share(press, from, card, confirmed, screen, () -> post(press, from, name, screen));
    }

    private void post(Press press, AskedFrom from, ContactName name, Screen screen) {
        Seen<ContactDetails> seen = known.read(name.arn());
        PlanForecast forecast = forecasts.read(seen.value());
        cardContext.read(name.arn());
        boolean read = screen.post(from, publicCard(press.user(), seen, forecast));
        Optional<SafeText> note = from.channel().filter(id -> read).map(CardWords::shared);
        screen.say(CardView.draw(screen(press, seen, forecast, note)));
    }

    private Message publicCard(String user, Seen<ContactDetails> seen, PlanForecast forecast) {
        List<SafeText> notes = new ArrayList<>(notes(seen, forecast));
        notes.addAll(0, around(seen.value()).uses());
        notes.add(sharing.sharedBy(user));
        return CardView.draw(new CardScreen(
                seen.value(),
                called(seen.value()),
                forecast,
                onCall(seen.value()),
                List.of(CardScreen.Offer.SHOW),
                false,
                false,
                notes));
    }

    private Message card(Press press, Seen<ContactDetails> seen, PlanForecast forecast) {
        return CardView.draw(screen(press, seen, forecast, Optional.empty()));
    }

    private CardScreen screen(Press press, Seen<ContactDetails> seen, PlanForecast forecast, Optional<SafeText> note) {
        List<SafeText> notes = new ArrayList<>(notes(seen, forecast));
        notes.addAll(0, around(seen.value()).all());
        note.ifPresent(notes::add);
        Contact contact = seen.value().contact();
        return new CardScreen(
                seen.value(),
                called(seen.value()),
                forecast,
                onCall(seen.value()),
                offers(press, seen.value(), note),
                AskedFrom.of(press).isPublic() && permission.mayChange(press.user(), contact.arn(), contact.alias()),
                permission.mayDelete(press.user(), contact.arn(), contact.alias()),
                notes);
    }

    /** Of a schedule, who is on call in it and when. */
    private List<SafeText> onCall(ContactDetails details) {
        return details.contact().type() == ContactType.ONCALL_SCHEDULE
                ? new OnCallWords(called(details), clock.instant(), true)
                        .sections(schedules.of(details.contact().name()))
                : List.of();
    }

    private CardContextWords around(ContactDetails details) {
        return new CardContextWords(
                DisplayNames.from(directory),
                details.contact().type(),
                cardContext.remembered(details.contact().arn()));
    }

    private List<SafeText> notes(Seen<ContactDetails> seen, PlanForecast forecast) {
        Contact contact = seen.value().contact();
        List<SafeText> notes = new ArrayList<>(
                contact.type() == ContactType.ONCALL_SCHEDULE
                                && forecast.trouble().isEmpty()
                        ? List.of()
                        : new TimelineWords(called(seen.value()), forecast).unknown());
        if (permission.protection().isForeign(contact.arn())) {
            notes.add(CardWords.otherAccount(contact.arn()));
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

    private DisplayNames called(ContactDetails details) {
        return DisplayNames.from(directory).withChannels(details.channels());
    }

    private static String title(ContactName name) {
        return CardWords.modal(name.type());
    }
}
