package oncall.slack.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import oncall.domain.ContactName;
import oncall.operations.check.CheckEverything;
import oncall.operations.people.Directory;
import oncall.operations.plan.PlanForecast;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.KnownContacts;
import oncall.slack.block.Message;
import oncall.slack.block.Page;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.press.WorkKind;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.DisplayNames;

/** Shows what somebody should know of one plan, or of all of them. */
public final class CheckHandler {
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(3);
    /** Slack lets a message be drawn over five times. */
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(20);

    private final Who who;
    private final Directory directory;
    private final KnownContacts known;
    private final PlanForecasts forecasts;
    private final CheckEverything everything;
    private final InstantSource clock;

    public CheckHandler(
            Who who,
            Directory directory,
            KnownContacts known,
            PlanForecasts forecasts,
            CheckEverything everything,
            InstantSource clock) {
        this.who = who;
        this.directory = directory;
        this.known = known;
        this.forecasts = forecasts;
        this.everything = everything;
        this.clock = clock;
    }

    /** Of the one that is named; where nobody is, of everything. */
    public Reply check(Press press) {
        Surface surface = Surface.beside(press);
        return press.text().isBlank()
                ? all(surface, 0, everything::run)
                : who.find(press, surface, "check", name -> one(surface, name));
    }

    /** The buttons of a page lead to another in the same place. */
    public Reply turn(Press press) {
        return all(Surface.over(press), Page.number(press.text()), everything::run);
    }

    /** What nobody saw lately is read first. */
    public Reply readOn(Press press) {
        return all(Surface.over(press), Page.number(press.text()), everything::readOn);
    }

    private Reply one(Surface surface, ContactName name) {
        return known.remembered(name.arn())
                .map(seen -> forecasts.remembered(seen.value()))
                .filter(PlanForecast::isWhole)
                .map(forecast -> surface.draw(CheckWords.TITLE, draw(forecast)))
                .orElseGet(() -> surface.await(CheckWords.TITLE, CheckWords.reading(name))
                        .then(screen -> {
                            PlanForecast forecast =
                                    forecasts.read(known.read(name.arn()).value());
                            surface.draw(screen, CheckWords.TITLE, draw(forecast));
                        }));
    }

    private Message draw(PlanForecast forecast) {
        return CheckView.one(
                forecast,
                DisplayNames.from(directory).withChannels(forecast.subject().channels()));
    }

    private Reply all(
            Surface surface, int page, Function<CheckEverything.Progress, CheckEverything.Report> everything) {
        return surface.await(CheckWords.TITLE, CheckWords.beginning()).thenAtLength(WorkKind.CHECK, screen -> {
            CheckEverything.Report report = everything.apply(progress(screen, surface));
            surface.draw(screen, CheckWords.TITLE, CheckView.everything(report, DisplayNames.from(directory), page));
        });
    }

    private CheckEverything.Progress progress(Screen screen, Surface surface) {
        return switch (surface.kind()) {
            case SAME_MODAL, NEW_MODAL -> new ShownProgress(screen, surface, BETWEEN_WORDS);
            case SAME_MESSAGE -> new ShownProgress(screen, surface, BETWEEN_MESSAGES);
            // What is said in a message of its own cannot be said anew.
            case MESSAGE -> (read, all) -> {};
        };
    }

    /** Says now and then how far it is. */
    private final class ShownProgress implements CheckEverything.Progress {
        private final Screen screen;
        private final Surface surface;
        private final Duration between;
        private Instant last = clock.instant();

        ShownProgress(Screen screen, Surface surface, Duration between) {
            this.screen = screen;
            this.surface = surface;
            this.between = between;
        }

        @Override
        public void at(int read, int all) {
            Instant now = clock.instant();
            if (read < all && !now.isBefore(last.plus(between))) {
                last = now;
                surface.draw(screen, CheckWords.TITLE, Message.of(CheckWords.progress(read, all)));
            }
        }
    }
}
