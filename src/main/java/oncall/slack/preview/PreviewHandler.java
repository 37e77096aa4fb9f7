package oncall.slack.preview;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.TypedTime;
import oncall.operations.TimeZones;
import oncall.operations.people.Directory;
import oncall.operations.plan.PlanForecast;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.KnownContacts;
import oncall.slack.block.Message;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.who.TimeView;
import oncall.slack.who.TimedQuery;
import oncall.slack.who.Who;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.TimelineWords;

/** Shows whom an engagement would reach, now or at another time. */
public final class PreviewHandler {
    private final Who who;
    private final HelpWords help;
    private final Directory directory;
    private final KnownContacts known;
    private final PlanForecasts forecasts;
    private final TimeZones zones;
    private final InstantSource clock;

    public PreviewHandler(
            Who who,
            HelpWords help,
            Directory directory,
            KnownContacts known,
            PlanForecasts forecasts,
            TimeZones zones,
            InstantSource clock) {
        this.who = who;
        this.help = help;
        this.directory = directory;
        this.known = known;
        this.forecasts = forecasts;
        this.zones = zones;
        this.clock = clock;
    }

    /** From memory at once where all is known and no time is named; else after words. */
    public Reply preview(Press press) {
        Surface surface = Surface.beside(press);
        TimedQuery query = TimedQuery.typed(press.text(), directory.names());
        ZoneId zone = zones.of(press.user());
        Optional<TypedTime> time = query.read(zone, clock.instant());
        Optional<Message> unclear = new TimeView(help, "preview", zone).unclear(query, time);
        if (unclear.isPresent()) {
            return surface.draw(PreviewWords.TITLE, unclear.get());
        }
        Optional<Instant> at = time.flatMap(TypedTime::moment);
        return who.find(
                query.who(),
                surface,
                "preview",
                "",
                name -> at.isPresent() ? read(surface, name, at) : now(surface, name));
    }

    private Reply now(Surface surface, ContactName name) {
        return known.remembered(name.arn())
                .map(seen -> forecasts.remembered(seen.value()))
                .filter(PlanForecast::isWhole)
                .map(forecast -> surface.draw(PreviewWords.TITLE, draw(forecast, false)))
                .orElseGet(() -> read(surface, name, Optional.empty()));
    }

    private Reply read(Surface surface, ContactName name, Optional<Instant> at) {
        return surface.await(PreviewWords.TITLE, TimelineWords.reading(name)).then(screen -> {
            ContactDetails details = known.read(name.arn()).value();
            PlanForecast forecast = forecasts.read(details, at.orElseGet(clock::instant));
            surface.draw(screen, PreviewWords.TITLE, draw(forecast, at.isPresent()));
        });
    }

    private Message draw(PlanForecast forecast, boolean timed) {
        return PreviewView.draw(
                forecast,
                DisplayNames.from(directory).withChannels(forecast.subject().channels()),
                timed);
    }
}
