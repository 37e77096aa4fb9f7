package oncall.app;

import java.time.Duration;
import oncall.domain.Arn;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.announce.PostAnnouncements;
import oncall.operations.check.CardContext;
import oncall.operations.outside.DetectOutsideChanges;
import oncall.operations.people.ReadNames;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Pulse;
import oncall.operations.undo.MarkUndone;
import oncall.operations.wish.DrawWishes;
import oncall.operations.wish.TendWishes;
import oncall.operations.wish.WishNotices;
import oncall.operations.write.LearnChanges;
import oncall.operations.write.Recording;
import oncall.operations.write.SettleChanges;
import oncall.slack.announce.ChangeSummary;
import oncall.slack.announce.DisplayNamesOf;
import oncall.slack.announce.PlanOutlook;
import oncall.slack.announce.SlackMessenger;
import oncall.slack.press.WorkPool;
import oncall.store.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody waits for. On one replica at a time: posting what channels are to hear, settling what AWS did not answer,
 * finding what others changed, marking what was put back, tidying up. On each: learning what other replicas changed,
 * and all names.
 */
final class Background implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final StoreSide store;
    private final Recording recording;
    private final Schedule schedule;
    private final WorkPool pool;
    private final PostAnnouncements post;
    private final Keeper learning;
    private final Keeper names;
    private final Duration idle;
    private volatile boolean blind;

    /** @param pool for what is posted at the end */
    Background(
            AwsSide aws,
            StoreSide store,
            ChangeSide changes,
            SlackSide slack,
            CardContext cardContext,
            WorkPool pool,
            Pulse pulse,
            Pace pace,
            Clocks clocks) {
        SlackMessenger messenger = new SlackMessenger(
                slack.posting(),
                new ChangeSummary(
                        new DisplayNamesOf(aws.directory, aws.known),
                        new PlanOutlook(
                                new PlanForecasts(aws.directory, aws.known, aws.shifts, clocks.shown()), aws.known),
                        slack.people));
        this.store = store;
        this.recording = changes.recording();
        this.schedule = store.stored.schedule;
        this.pool = pool;
        this.idle = idle(pace);
        this.post = new PostAnnouncements(store.stored.announcements, messenger, clocks.real());
        LearnChanges learn =
                new LearnChanges(store.stored.history, changes.recording(), aws.known, aws.directory, change -> {
                    cardContext.learn(change);
                    change.object().map(Arn::withoutOverrides).ifPresent(aws.shifts::changed);
                });
        this.learning = Keeper.of("learning", pulse, A_SECOND, () -> whileThere(learn::step));
        ReadNames names = new ReadNames(
                aws.directory, store.stored.listings, store.stored.lastSeen, aws.place()::name, clocks.real());
        this.names = new Keeper("names", pulse, HALF_A_MINUTE, () -> aws.read(names));
        SettleChanges settle = new SettleChanges(
                store.stored.journal,
                changes.recording(),
                aws.contacts,
                aws.rotations,
                aws.known,
                store.stored.turns,
                pace.settled(),
                aws.patience,
                clocks);
        WishNotices notices = new WishNotices(slack.membership, slack.people);
        TendWishes tend = new TendWishes(
                store.stored.wishes, store.stored.history, store.owners, notices, pace.settled(), clocks.shown());
        DrawWishes draw = new DrawWishes(store.stored.wishes, messenger::draw);
        MarkUndone mark = new MarkUndone(store.stored.messages, store.stored.history, messenger);
        pace.looks()
                .map(between -> new DetectOutsideChanges(
                        store.stored.lastSeen,
                        store.stored.listings,
                        changes.outside(),
                        aws.unhurried,
                        aws.unhurriedRotations,
                        store.stored.turns,
                        aws.place(),
                        between,
                        clocks.real()))
                .ifPresent(detect -> schedule.repeat("looking", () -> look(detect)));
        schedule.reportTo(pulse);
        // A channel that Slack is slow with holds up no other.
        schedule.each("announcing", post::channels, post::post);
        schedule.repeat("settling", Duration.ofSeconds(5), settle::step);
        schedule.repeat("marking", Duration.ofSeconds(2), mark::step);
        schedule.repeat("tending", Duration.ofSeconds(5), tend::step);
        schedule.repeat("drawing", A_SECOND, draw::step);
        schedule.repeat("tidying", AN_HOUR, store.stored.forgetting::tidy);
        schedule.repeat("sealing", () -> store.stored.seals.step() ? A_SECOND : AN_HOUR);
    }

    /** A part of the time from one look to the next. */
    private static Duration idle(Pace pace) {
        return pace.looks()
                .map(between -> between.dividedBy(6))
                .filter(part -> part.compareTo(A_SECOND) > 0)
                .orElse(A_SECOND);
    }

    void start() {
        recording.whenApplied(schedule::wake);
        schedule.start();
        learning.start();
        names.start();
    }

    /** Says once that it fails, and once that it does so no more; between two looks steps are rarer. */
    private Duration look(DetectOutsideChanges detect) {
        try {
            boolean more = detect.step();
            if (blind) {
                log.info("changes made outside Slack are found again");
            }
            blind = false;
            return more ? A_SECOND : idle;
        } catch (Refused no) {
            if (!blind) {
                log.warn("changes made outside Slack are not found just now: {} {}", no.reason(), no.words());
            }
            blind = true;
            throw no;
        }
    }

    /** While the database is away nothing is tried, and all of it is as soon as it is back. */
    private void whileThere(Runnable step) {
        if (store.isReady()) {
            step.run();
        }
    }

    /** What the last changes brought is posted still; where that fails, the next start does it. */
    @Override
    public void close() {
        learning.close();
        names.close();
        schedule.close();
        try {
            post.channels().forEach(channel -> pool.offer(() -> post.post(channel)));
        } catch (RuntimeException away) {
            log.info(
                    "what is still to be posted waits for the next start: {}",
                    away.getClass().getSimpleName());
        }
    }
}
