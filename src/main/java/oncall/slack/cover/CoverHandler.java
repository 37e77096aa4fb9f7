package oncall.slack.cover;

import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.FieldErrors;
import oncall.domain.Rotation;
import oncall.domain.Span;
import oncall.domain.TypedSpan;
import oncall.operations.Refused;
import oncall.operations.TimeZones;
import oncall.operations.announce.Hearing;
import oncall.operations.oncall.Overrides;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.port.KnownShifts;
import oncall.operations.port.Wish;
import oncall.operations.wish.AskCover;
import oncall.slack.block.Answers;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.who.SpanQuery;
import oncall.slack.who.SpanWords;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;
import oncall.slack.words.OverrideWords;

/** Asks the others to take one's shifts, or a part of them. */
public final class CoverHandler {
    /** In a button, where a schedule could be named. */
    public static final String ANY = "all";

    private final Who who;
    private final Directory directory;
    private final Owners owners;
    private final Overrides overrides;
    private final CoverShifts shifts;
    private final AskCover ask;
    private final Function<List<Arn>, Optional<String>> heardIn;
    private final Hearing hearing;
    private final HelpWords help;
    private final TimeZones zones;
    private final InstantSource clock;

    /** @param heardIn the first channel that hears of requests about one of these objects; waits for the database */
    public CoverHandler(
            Who who,
            Directory directory,
            Owners owners,
            Overrides overrides,
            KnownShifts shifts,
            AskCover ask,
            Function<List<Arn>, Optional<String>> heardIn,
            Hearing hearing,
            HelpWords help,
            TimeZones zones,
            InstantSource clock) {
        this.who = who;
        this.directory = directory;
        this.owners = owners;
        this.overrides = overrides;
        this.shifts = new CoverShifts(directory, shifts, overrides);
        this.ask = ask;
        this.heardIn = heardIn;
        this.hearing = hearing;
        this.help = help;
        this.zones = zones;
        this.clock = clock;
    }

    /** {@code cover [<schedule>] [<time>]}. */
    public Reply cover(Press press) {
        Surface surface = Surface.modal(press);
        Optional<Arn> own = owners.contactOf(press.user());
        if (own.isEmpty()) {
            return surface.draw(CoverWords.TITLE, Message.of(CoverWords.notLinked(help)));
        }
        SpanQuery query = SpanQuery.typed(press.text(), directory.names());
        TypedSpan span = TypedSpan.read(query.span(), zones.of(press.user()), clock.instant());
        if (!(span instanceof TypedSpan.Between between)) {
            return surface.draw(
                    CoverWords.TITLE,
                    Message.of(SpanWords.fault(
                            span, query.span(), help, ("cover " + query.who()).strip(), zones.of(press.user()))));
        }
        if (query.who().isEmpty() || query.who().equals(ANY)) {
            return form(press, surface, own.get(), shifts.rotations(), query.span(), between);
        }
        return who.findAny(
                query.who(),
                surface,
                "cover",
                query.span().isEmpty() ? "" : " " + query.span(),
                name -> ofSchedule(press, surface, own.get(), name, query.span(), between),
                rotation -> form(press, surface, own.get(), List.of(rotation), query.span(), between));
    }

    private Reply ofSchedule(
            Press press, Surface surface, Arn own, ContactName name, String typed, TypedSpan.Between span) {
        if (name.type() != ContactType.ONCALL_SCHEDULE) {
            return surface.draw(CoverWords.TITLE, Message.of(CoverWords.noSchedule()));
        }
        List<Rotation> rotations = overrides.remembered(name);
        return rotations.isEmpty()
                ? surface.await(CoverWords.TITLE, CoverWords.reading())
                        .then(screen -> read(
                                screen, new Asked(surface, own, readOf(name), typed, span, zones.of(press.user()))))
                : form(press, surface, own, rotations, typed, span);
    }

    /** Nothing where AWS does not tell. */
    private List<Rotation> readOf(ContactName schedule) {
        try {
            return overrides.of(schedule);
        } catch (Refused e) {
            return List.of();
        }
    }

    private void read(Screen screen, Asked asked) {
        shifts.read(asked.own, asked.rotations);
        screen.show(drawn(asked, heardIn(asked).or(asked.surface.from()::publicChannel)));
    }

    /** From memory where all of it is there; the channel that hears of it is looked up after. */
    private Reply form(
            Press press, Surface surface, Arn own, List<Rotation> rotations, String typed, TypedSpan.Between span) {
        Asked asked = new Asked(surface, own, rotations, typed, span, zones.of(press.user()));
        Optional<String> here = surface.from().publicChannel();
        if (!shifts.areKnown(own, rotations)) {
            return surface.await(CoverWords.TITLE, CoverWords.reading()).then(screen -> read(screen, asked));
        }
        return surface.draw(drawn(asked, here))
                .then(screen ->
                        heardIn(asked).ifPresent(channel -> screen.refresh(drawn(asked, Optional.of(channel)))));
    }

    /** Whose shifts, and which of them are asked for at first. */
    private record Asked(
            Surface surface, Arn own, List<Rotation> rotations, String typed, TypedSpan.Between span, ZoneId zone) {}

    /** The next one, or all of the wanted time. */
    private List<CoverShifts.One> chosen(Asked asked, List<CoverShifts.One> all) {
        Optional<Instant> now = asked.typed.isEmpty() ? Optional.empty() : Optional.of(clock.instant());
        return all.stream()
                .filter(one -> CoverShifts.part(one, asked.span.from().or(() -> now), asked.span.to())
                        .isPresent())
                .limit(asked.typed.isEmpty() ? 1 : all.size())
                .toList();
    }

    private View drawn(Asked asked, Optional<String> channel) {
        List<CoverShifts.One> all = shifts.of(asked.own, asked.rotations, clock.instant());
        List<CoverShifts.One> chosen = chosen(asked, all);
        return chosen.isEmpty()
                ? Modals.words(
                        CoverWords.TITLE,
                        asked.surface.from().encoded(),
                        CoverWords.noShifts(all.stream().findFirst().map(one -> OverrideWords.during(one.left()))))
                : CoverView.form(
                        asked.surface.from(), all, chosen, asked.span.from(), asked.span.to(), channel, asked.zone);
    }

    private Optional<String> heardIn(Asked asked) {
        return heardIn(chosen(asked, shifts.of(asked.own, asked.rotations, clock.instant())).stream()
                .flatMap(one -> overrides.objects(one.rotation().arn()).stream())
                .distinct()
                .toList());
    }

    private Optional<String> heardIn(List<Arn> objects) {
        try {
            return heardIn.apply(objects);
        } catch (Refused later) {
            return Optional.empty();
        }
    }

    /** The form was filled in. */
    public Reply submit(Press press) {
        Optional<Arn> own = owners.contactOf(press.user());
        if (own.isEmpty()) {
            return Reply.show(Modals.words(CoverWords.TITLE, press.metadata(), CoverWords.notLinked(help)));
        }
        Answers answers = press.answers();
        List<String> keys = answers.all(CoverView.SHIFTS);
        List<CoverShifts.One> chosen = shifts.of(own.get(), shifts.rotations(), clock.instant()).stream()
                .filter(one -> keys.contains(one.key()))
                .toList();
        if (chosen.isEmpty()) {
            return Reply.errors(FieldErrors.at(CoverView.SHIFTS, CoverWords.NONE_CHOSEN));
        }
        List<Asking> askings = new ArrayList<>();
        chosen.forEach(one -> CoverShifts.part(one, instant(answers, CoverView.FROM), instant(answers, CoverView.UNTIL))
                .ifPresent(span -> askings.add(new Asking(one.rotation(), span))));
        if (askings.isEmpty()) {
            return Reply.errors(FieldErrors.at(CoverView.UNTIL, CoverWords.NOT_IN_IT));
        }
        return Reply.show(Modals.waiting(CoverWords.TITLE, CoverWords.asking()))
                .then(screen -> asked(screen, press, own.get(), askings));
    }

    private record Asking(Rotation rotation, Span span) {}

    private void asked(Screen screen, Press press, Arn own, List<Asking> askings) {
        AskedFrom from = AskedFrom.of(press);
        Optional<String> chosen = press.answers().first(CoverView.CHANNEL);
        Optional<SafeText> closed = chosen.flatMap(this::closed);
        Optional<String> channel = chosen.filter(id -> closed.isEmpty());
        List<Wish> wishes = new ArrayList<>();
        List<SafeText> refused = new ArrayList<>();
        for (Asking one : askings) {
            try {
                wishes.add(ask.cover(
                        press.user(),
                        own,
                        one.rotation,
                        one.span,
                        press.answers().text(CoverView.MESSAGE),
                        channel));
            } catch (Refused e) {
                refused.add(CoverWords.notAsked(OverrideWords.during(one.span), e.words()));
            }
        }
        List<SafeText> lines = new ArrayList<>();
        if (!wishes.isEmpty()) {
            lines.add(CoverWords.asked(wishes));
            closed.ifPresent(lines::add);
        }
        lines.addAll(refused);
        screen.show(Modals.words(CoverWords.TITLE, from.encoded(), SafeText.join("\n", lines)));
    }

    /** Why nothing is posted there: not where the bot is no member, nor where another company may read it. */
    private Optional<SafeText> closed(String channel) {
        return switch (hearing.place(channel).kind()) {
            case OURS -> Optional.empty();
            case WITHOUT_US -> Optional.of(CoverWords.withoutUs(channel));
            case SHARED, UNSEEN -> Optional.of(CoverWords.mayBeShared(channel));
        };
    }

    static Optional<Instant> instant(Answers answers, String field) {
        return answers.first(field).map(Long::parseLong).map(Instant::ofEpochSecond);
    }
}
