package oncall.app;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import oncall.operations.Clocks;
import oncall.operations.check.CardContext;
import oncall.operations.check.WhereUsed;
import oncall.operations.outside.SeenPlans;
import oncall.operations.port.Links;
import oncall.slack.ask.Refusing;
import oncall.slack.door.SlackCalls;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkPool;
import oncall.store.DatabaseTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running bot: listens before it has asked AWS or Slack anything, and ends when it is told to or refused. */
public final class Bot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);

    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final Pools pools = new Pools();
    private final Readiness readiness;
    private final StoreSide store;
    private final AwsSide aws;
    private final SlackSide slack;
    private final Background background;
    private final Counting counting;
    private final StatusServer status;

    private Bot(Config config, Clocks own, Pace pace) throws IOException, ConfigMistakes {
        DatabaseTime time = new DatabaseTime(own);
        Clocks clocks = time.clocks();
        Metrics metrics = new Metrics();
        pools.all().forEach((WorkPool pool) -> metrics.watch(pool));
        this.readiness = new Readiness(metrics, InstantSource.system());
        Meanwhile<AwsSide> toAws = Meanwhile.make(() -> new AwsSide(config, metrics, pools, readiness, clocks, pace));
        Meanwhile<SlackCalls> toSlack = Meanwhile.make(() -> SlackSide.calls(config, metrics, own.real()));
        try {
            this.store = new StoreSide(config, metrics, readiness, time, this::unusable);
        } catch (IOException | RuntimeException e) {
            toAws.leave(AwsSide::close);
            toSlack.leave(SlackCalls::close);
            throw e;
        }
        try {
            this.aws = toAws.get();
        } catch (ConfigMistakes | RuntimeException e) {
            toSlack.leave(SlackCalls::close);
            store.close();
            throw e;
        }
        this.slack = new SlackSide(
                config,
                toSlack.get(),
                metrics,
                pools,
                readiness,
                store.owners,
                own.real(),
                pace.drawing(),
                this::refused);
        SeenPlans seenPlans = new SeenPlans(store.stored.lastSeen, clocks.real());
        ChangeSide changes = ChangeSide.of(aws, store, seenPlans, clocks);
        CardContext cardContext = new CardContext(
                new WhereUsed(aws.directory, aws.known, seenPlans, clocks), store.stored.history, clocks.real());
        this.background =
                new Background(aws, store, changes, slack, cardContext, pools.announce, readiness, pace, clocks);
        this.counting = new Counting(store.stored.announcements, store.stored.history, metrics, readiness);
        try {
            this.status = StatusServer.start(
                    config,
                    metrics,
                    this::missing,
                    slack.open(
                            Wiring.routes(config, aws, store, changes, slack, cardContext, clocks),
                            new Refusing(aws.directory, store.owners, slack.people),
                            store.stored.presses,
                            Wiring.drawn(aws, store, slack, cardContext, clocks)));
        } catch (IOException | RuntimeException e) {
            slack.close();
            aws.close();
            pools.close();
            store.close();
            throw e;
        }
    }

    /**
     * Returns when the port is open. Throws, with words, where it is taken, a database file cannot be used or no AWS
     * region is set.
     */
    public static Bot start(Config config, InstantSource clock) throws IOException, ConfigMistakes {
        return start(config, Clocks.one(clock), Pace.usual());
    }

    /** The same with other patience for AWS, and by a clock that people see and another that is real. */
    public static Bot start(Config config, Clocks clocks, Pace pace) throws IOException, ConfigMistakes {
        Bot bot = new Bot(config, clocks, pace);
        bot.store.start();
        bot.slack.start();
        bot.aws.start();
        bot.background.start();
        bot.counting.start();
        return bot;
    }

    /** Who is which contact from the start, before anybody has said so. */
    public void link(List<Links.Link> links) {
        links.forEach(store.stored.links::link);
        store.owners.refresh();
    }

    /** Where Slack's requests, in HTTP mode, and health and metrics are answered. */
    public URI address() {
        return status.address();
    }

    /** Where health and metrics are, if elsewhere than {@link #address}. */
    public URI adminAddress() {
        return status.adminAddress();
    }

    /** Whether presses reach us and what they change can be kept. */
    public boolean isReady() {
        return missing().isEmpty();
    }

    /** What is not there, in words. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (end.isDone()) {
            missing.add("it is being stopped");
        }
        if (!slack.isReady()) {
            missing.add("not connected to Slack");
        }
        store.missing().ifPresent(missing::add);
        missing.addAll(readiness.words());
        return missing;
    }

    private void unusable(String words) {
        log.error("{}", words);
        end.complete(1);
    }

    private void refused(SlackSaidNo no) {
        log.error("{} ({})", no.words(), no.code());
        end.complete(1);
    }

    /** To be ended as asked; a refusal that came before stays the reason. */
    public void end() {
        end.complete(0);
    }

    /** Waits for the end; the exit code: 0 as asked, 1 where Slack refuses us or the database cannot be used. */
    public int awaitEnd() {
        return end.join();
    }

    /**
     * Says that it is not ready, takes no more, finishes what ends within a few seconds, leaves: within the ten after
     * which docker kills. What is cut off is taken up by another replica or at the next start.
     */
    @Override
    public void close() {
        end.complete(0);
        slack.stopTaking();
        pools.drain();
        counting.close();
        background.close();
        pools.drainAnnouncements();
        pools.close();
        status.close();
        slack.close();
        aws.close();
        store.close();
    }
}
