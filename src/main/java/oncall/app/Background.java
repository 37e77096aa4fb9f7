package oncall.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import oncall.app.Keeper.Step;
import oncall.operations.DetectOutsideChanges;
import oncall.operations.LearnChanges;
import oncall.operations.MarkUndone;
import oncall.operations.Outlooks;
import oncall.operations.PostAnnouncements;
import oncall.operations.Refused;
import oncall.operations.SettleChanges;
import oncall.operations.Surroundings;
import oncall.slack.announce.CalledOf;
import oncall.slack.announce.ChangeSummary;
import oncall.slack.announce.SlackMessenger;
import oncall.slack.announce.Worse;
import oncall.slack.press.WorkPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody waits for: posting what channels are to hear, settling what AWS did not answer, finding what
 * others changed.
 */
final class Background implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final StoreSide store;
    private final WorkPool pool;
    private final PostAnnouncements post;
    private final SettleChanges settle;
    private final Keeper posting;
    private final Keeper settling;
    private final Keeper learning;
    private final Optional<Keeper> looking;
    private boolean blind;
    private final Keeper marking;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    Background(
            AwsSide aws,
            StoreSide store,
            SlackSide slack,
            Surroundings surroundings,
            WorkPool pool,
            Pace pace,
            InstantSource clock) {
        SlackMessenger messenger = new SlackMessenger(
                slack.posting(),
                new ChangeSummary(
                        new CalledOf(aws.directory, aws.known),
                        new Worse(new Outlooks(aws.directory, aws.known, aws.shifts, clock), aws.known)));
        this.store = store;
        this.pool = pool;
        this.post = new PostAnnouncements(store.stored.announcements, messenger, clock);
        this.settle = new SettleChanges(
                store.stored.journal,
                store.recording,
                aws.contacts,
                aws.known,
                store.stored.turns,
                messenger,
                pace.settled(),
                clock);
        this.looking = pace.looks()
                .map(between -> new DetectOutsideChanges(
                        store.stored.lastSeen,
                        store.outside,
                        aws.unhurried,
                        store.stored.turns,
                        aws.place(),
                        between,
                        clock))
                .map(detect -> new Keeper("looking", Duration.ofSeconds(1), () -> look(detect)));
        LearnChanges learn =
                new LearnChanges(store.stored.history, store.recording, aws.known, aws.directory, surroundings::learn);
        this.learning = new Keeper("learning", Duration.ofSeconds(1), () -> did(learn::step));
        this.posting = new Keeper("announcing", Duration.ofSeconds(1), () -> did(this::postAll));
        this.settling = new Keeper("settling", Duration.ofSeconds(5), () -> did(() -> alone("settling", settle::step)));
        MarkUndone mark = new MarkUndone(store.stored.messages, store.stored.history, messenger);
        this.marking = new Keeper("marking", Duration.ofSeconds(2), () -> did(() -> alone("marking", mark::step)));
    }

    void start() {
        store.recording.whenApplied(posting::wake);
        posting.start();
        marking.start();
        settling.start();
        learning.start();
        looking.ifPresent(Keeper::start);
    }

    /** A channel that Slack is slow with holds up no other. */
    private void postAll() {
        post.channels().stream().filter(busy::add).forEach(channel -> {
            boolean taken = pool.offer(() -> {
                try {
                    post.post(channel);
                } finally {
                    busy.remove(channel);
                }
            });
            if (!taken) {
                busy.remove(channel);
            }
        });
    }

    /** On one replica at a time. */
    private void alone(String name, Runnable step) {
        if (store.stored.leases.take(name)) {
            step.run();
        }
    }

    /** Says once that it fails, and once that it does so no more. */
    private Step look(DetectOutsideChanges detect) {
        if (!store.isReady()) {
            return Step.DONE;
        }
        try {
            alone("looking", detect::step);
            if (blind) {
                log.info("changes made outside Slack are found again");
            }
            blind = false;
            return Step.DONE;
        } catch (Refused no) {
            if (!blind) {
                log.warn("changes made outside Slack are not found just now: {} {}", no.reason(), no.words());
            }
            blind = true;
            return Step.FAILED;
        }
    }

    /** While the database is away nothing is tried, and all of it is as soon as it is back. */
    private Step did(Runnable step) {
        if (!store.isReady()) {
            return Step.DONE;
        }
        try {
            step.run();
            return Step.DONE;
        } catch (Refused away) {
            return Step.FAILED;
        }
    }

    /** What the last changes brought is posted still; where that fails, the next start does it. */
    @Override
    public void close() {
        looking.ifPresent(Keeper::close);
        learning.close();
        settling.close();
        marking.close();
        posting.close();
        try {
            store.stored.leases.giveBack();
            postAll();
        } catch (Refused away) {
            log.info("what is still to be posted waits for the next start: {}", away.reason());
        }
    }
}
