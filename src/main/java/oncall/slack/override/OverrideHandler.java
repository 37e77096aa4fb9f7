package oncall.slack.override;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Checked;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Rotation;
import oncall.domain.TypedSpan;
import oncall.operations.TimeZones;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.override.OverrideAsk.What;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.who.SpanQuery;
import oncall.slack.who.SpanWords;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;

/** Taking a shift, and putting somebody else in a place: what was typed, the form, and back to it from the review. */
public final class OverrideHandler {
    private final Who who;
    private final Directory directory;
    private final Owners owners;
    private final OverrideReviews reviews;
    private final HelpWords help;
    private final TimeZones zones;
    private final InstantSource clock;

    public OverrideHandler(
            Who who,
            Directory directory,
            Owners owners,
            OverrideReviews reviews,
            HelpWords help,
            TimeZones zones,
            InstantSource clock) {
        this.who = who;
        this.directory = directory;
        this.owners = owners;
        this.reviews = reviews;
        this.help = help;
        this.zones = zones;
        this.clock = clock;
    }

    /** {@code take <schedule> [<time>]}, for oneself. */
    public Reply take(Press press) {
        return typed(press, "take", What.TAKE);
    }

    /** {@code override <schedule> [<who>] [<time>]}, for somebody else. */
    public Reply override(Press press) {
        return typed(press, "override", What.OVERRIDE);
    }

    private Reply typed(Press press, String verb, What what) {
        Surface surface = press.view().isEmpty() ? Surface.modal(press) : Surface.beside(press);
        String title = OverrideScreenWords.title(what);
        Optional<Arn> own = owners.contactOf(press.user());
        if (what == What.TAKE && own.isEmpty()) {
            return surface.draw(title, Message.of(OverrideScreenWords.notLinked(help)));
        }
        SpanQuery query = SpanQuery.typed(press.text(), directory.names());
        ZoneId zone = zones.of(press.user());
        TypedSpan span = TypedSpan.read(query.span(), zone, clock.instant());
        if (!(span instanceof TypedSpan.Between between)) {
            return surface.draw(
                    title, Message.of(SpanWords.fault(span, query.span(), help, example(verb, query.who()), zone)));
        }
        OverrideAsk ask = OverrideAsk.of(what, surface.from(), new Arn(""))
                .instead(Optional.empty(), what == What.TAKE ? own : Optional.empty())
                .during(between.from(), between.to());
        String named = query.who();
        if (what == What.OVERRIDE) {
            StandInQuery whole = StandInQuery.typed(named, directory, owners);
            ask = ask.instead(Optional.empty(), whole.standIn());
            named = whole.schedule();
        }
        return named.isEmpty()
                ? anySchedule(press.user(), surface, verb, ask, query.span())
                : named(press, surface, verb, named, query.span(), ask);
    }

    private static String example(String verb, String who) {
        return verb + " " + (who.isEmpty() ? "sre-oncall" : who);
    }

    private Reply named(Press press, Surface surface, String verb, String named, String span, OverrideAsk ask) {
        return who.findAny(
                named,
                surface,
                verb,
                span.isEmpty() ? "" : " " + span,
                name -> name.type() == ContactType.ONCALL_SCHEDULE
                        ? asked(press.user(), surface, ask.of(name.arn()))
                        : surface.draw(
                                OverrideScreenWords.title(ask.what()),
                                Message.of(OverrideScreenWords.noSchedule(name))),
                rotation -> asked(press.user(), surface, ask.of(rotation.arn())));
    }

    /** The only one that can be meant, or a button for each. */
    private Reply anySchedule(String user, Surface surface, String verb, OverrideAsk ask, String span) {
        List<ContactName> all = directory.names().ofType(ContactType.ONCALL_SCHEDULE).stream()
                .filter(schedule -> reviews.mayFit(ask.of(schedule.arn()), schedule))
                .toList();
        return all.size() == 1
                ? asked(user, surface, ask.of(all.get(0).arn()))
                : surface.draw(OverrideScreenWords.title(ask.what()), OverrideView.which(all, verb, span));
    }

    private Reply asked(String user, Surface surface, OverrideAsk ask) {
        return surface.await(OverrideScreenWords.title(ask.what()), OverrideScreenWords.reading())
                .then(screen -> reviews.ask(screen, user, ask));
    }

    /** The form was filled in. */
    public Reply submit(Press press) {
        Optional<OverrideAsk> shown = OverrideAsk.read(press.metadata());
        if (shown.isEmpty()) {
            return Reply.show(Modals.words(OverrideScreenWords.OVERRIDE, "", OverrideScreenWords.changedMeanwhile()));
        }
        List<Rotation> rotations = reviews.remembered(shown.get());
        if (rotations.isEmpty()) {
            return Reply.show(Modals.waiting(
                            OverrideScreenWords.title(shown.get().what()), OverrideScreenWords.reading()))
                    .then(screen -> reviews.formAgain(screen, shown.get()));
        }
        Checked<OverrideAsk> read = OverrideForm.read(shown.get(), press.answers(), rotations, clock.instant());
        if (read instanceof Checked.Faulty<OverrideAsk> faulty) {
            return Reply.errors(faulty.errors());
        }
        OverrideAsk ask = ((Checked.Valid<OverrideAsk>) read).value();
        return Reply.show(Modals.waiting(OverrideScreenWords.title(ask.what()), OverrideScreenWords.reading()))
                .then(screen -> reviews.propose(screen, press.user(), ask));
    }

    /** From the review back to the form. */
    public Reply again(Press press) {
        return OverrideAsk.read(press.metadata())
                .map(ask -> Reply.show(reviews.form(ask, Optional.empty())))
                .orElseGet(Reply::nothing);
    }
}
