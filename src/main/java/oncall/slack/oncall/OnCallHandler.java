package oncall.slack.oncall;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.TypedTime;
import oncall.operations.TimeZones;
import oncall.operations.check.CardContext;
import oncall.operations.oncall.Schedules;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.people.Protection;
import oncall.operations.port.KnownContacts;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Sharing;
import oncall.slack.surface.Surface;
import oncall.slack.who.TimeView;
import oncall.slack.who.TimedQuery;
import oncall.slack.who.Who;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** Says who is on call: from memory at once, without a call; what is not remembered is asked for after words. */
public final class OnCallHandler {
    /** The verb of the command without words. */
    public static final String ROOT = "oncall";

    private final Who who;
    private final HelpWords help;
    private final Directory directory;
    private final OnCallReading reading;
    private final Owners owners;
    private final TimeZones zones;
    private final Sharing sharing;
    private final InstantSource clock;

    public static OnCallHandler of(
            Who who,
            HelpWords help,
            Directory directory,
            KnownContacts known,
            Schedules schedules,
            CardContext cardContext,
            Protection protection,
            Owners owners,
            TimeZones zones,
            Sharing sharing,
            InstantSource clock) {
        OnCallReading reading = new OnCallReading(directory, known, schedules, cardContext, protection, help);
        return new OnCallHandler(who, help, directory, reading, owners, zones, sharing, clock);
    }

    private OnCallHandler(
            Who who,
            HelpWords help,
            Directory directory,
            OnCallReading reading,
            Owners owners,
            TimeZones zones,
            Sharing sharing,
            InstantSource clock) {
        this.who = who;
        this.help = help;
        this.directory = directory;
        this.reading = reading;
        this.owners = owners;
        this.zones = zones;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** The command without words. */
    public Reply root(Press press) {
        return root(press, Surface.beside(press));
    }

    /** The same in a window: a global shortcut is pressed in no conversation. */
    public Reply shortcut(Press press) {
        return root(press, Surface.modal(press));
    }

    private Reply root(Press press, Surface surface) {
        OnCallPage page =
                page(press, Optional.empty(), 0, OnCallQuery.EVERYTHING).and(OnCallWords.help(help));
        return drawn(surface, new Asked.Everything(), page);
    }

    /** {@code who [<who>] [at <time>]}. */
    public Reply who(Press press) {
        return who(press, Surface.beside(press), press.text(), 0);
    }

    /** Another page of the same. */
    public Reply turn(Press press) {
        Optional<Matcher> page = OnCallQuery.onAPage(press.text());
        String rest = page.map(found -> found.group("rest")).orElse("");
        return who(press, Surface.over(press), rest, number(page));
    }

    private static int number(Optional<Matcher> page) {
        return page.map(found -> Integer.parseInt(found.group("page"))).orElse(0);
    }

    private Reply who(Press press, Surface surface, String text, int number) {
        TimedQuery typed = TimedQuery.typed(text, directory.names());
        ZoneId zone = zones.of(press.user());
        Optional<TypedTime> time = typed.read(zone, clock.instant());
        Optional<Message> unclear = new TimeView(help, "who", zone).unclear(typed, time);
        if (unclear.isPresent()) {
            return surface.draw(OnCallWords.TITLE, unclear.get());
        }
        Optional<Instant> at = time.flatMap(TypedTime::moment);
        if (OnCallQuery.isAll(typed.who())) {
            return drawn(surface, new Asked.Everything(), page(press, at, number, OnCallQuery.EVERYTHING));
        }
        return who.findAny(
                typed.who(),
                surface,
                "who",
                OnCallQuery.after(at),
                name -> drawn(press, surface, new Asked.Named(name), at),
                rotation -> drawn(press, surface, new Asked.OfRotation(rotation), at));
    }

    /** A rotation's card. */
    public Reply show(Press press, Surface surface, Rotation rotation) {
        return drawn(press, surface, new Asked.OfRotation(rotation), Optional.empty());
    }

    /** When the presser is on call. */
    public Reply mine(Press press) {
        return mine(press, Surface.beside(press), 0);
    }

    public Reply turnMine(Press press) {
        return mine(press, Surface.over(press), number(OnCallQuery.onAPage(press.text())));
    }

    private Reply mine(Press press, Surface surface, int number) {
        Optional<Arn> contact = owners.contactOf(press.user());
        return contact.map(own -> drawn(
                        surface, new Asked.Own(own), page(press, Optional.empty(), number, OnCallQuery.EVERYTHING)))
                .orElseGet(() -> surface.draw(OnCallWords.MINE, Message.of(OnCallWords.notLinked(help))));
    }

    private Reply drawn(Press press, Surface surface, Asked asked, Optional<Instant> at) {
        return drawn(surface, asked, page(press, at, 0, asked.key()));
    }

    private Reply drawn(Surface surface, Asked asked, OnCallPage page) {
        return reading.remembered(asked, page)
                .map(message -> surface.draw(asked.title(), message))
                .orElseGet(() -> surface.await(asked.title(), OnCallWords.reading())
                        .then(screen -> surface.draw(screen, asked.title(), reading.read(asked, page))));
    }

    private OnCallPage page(Press press, Optional<Instant> at, int number, String key) {
        return new OnCallPage(
                () -> DisplayNames.from(directory),
                clock.instant(),
                at,
                number,
                (key + OnCallQuery.after(at)).strip(),
                press.view().isEmpty() && AskedFrom.of(press).isPublic(),
                Optional.empty());
    }

    /** Posts what the button's value asks, for everybody in the channel. */
    public Reply share(Press press) {
        return share(press, false);
    }

    public Reply shareConfirmed(Press press) {
        return share(press, true);
    }

    private Reply share(Press press, boolean confirmed) {
        AskedFrom from = AskedFrom.of(press);
        TimedQuery typed = TimedQuery.typed(press.text(), directory.names());
        Optional<Asked> asked = Asked.of(typed.who(), directory);
        if (!from.isPublic() || asked.isEmpty()) {
            return Reply.say(Message.of(asked.isEmpty() ? OnCallWords.gone() : CardWords.nowhereToShare()));
        }
        Optional<Instant> at =
                typed.read(zones.of(press.user()), clock.instant()).flatMap(TypedTime::moment);
        OnCallPage page = page(press, at, 0, asked.get().key());
        String key = page.key();
        Sharing.Shared shared = new Sharing.Shared(
                OnCallWords.THIS, key, Elements.button("who", OnCallWords.SHOW, key), OnCallView.SHARE_CONFIRMED);
        return Reply.redraw(Message.of(CardWords.sharing(from.channel().orElse(""))))
                .then(screen -> sharing.share(
                        press, from, shared, confirmed, screen, () -> post(press, from, asked.get(), page, screen)));
    }

    private void post(Press press, AskedFrom from, Asked asked, OnCallPage page, Screen screen) {
        boolean posted = screen.post(from, reading.read(asked, page.shared(sharing.sharedBy(press.user()))));
        Optional<SafeText> note = from.channel().filter(id -> posted).map(CardWords::shared);
        screen.say(reading.read(asked, note.map(page::with).orElse(page)));
    }
}
