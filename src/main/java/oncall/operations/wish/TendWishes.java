package oncall.operations.wish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.StepFailures;
import oncall.operations.people.Owners;
import oncall.operations.port.Announcement;
import oncall.operations.port.History;
import oncall.operations.port.Wish;
import oncall.operations.port.Wishes;

/**
 * Reminds of wishes, ends those whose time is over, and finds out what became of a yes whose process was ended; one method
 * is one step.
 */
public final class TendWishes {
    private static final int MOST = 50;
    private static final int ROWS = 50;

    private final Wishes wishes;
    private final History history;
    private final Owners owners;
    private final WishNotices notices;
    private final Duration lease;
    private final InstantSource clock;

    /** @param lease longer than a yes may take until its change stands in the log */
    public TendWishes(
            Wishes wishes, History history, Owners owners, WishNotices notices, Duration lease, InstantSource clock) {
        this.wishes = wishes;
        this.history = history;
        this.owners = owners;
        this.notices = notices;
        this.lease = lease;
        this.clock = clock;
    }

    /** What cannot be told now is told with the next step. Throws {@link Refused} where the database does not answer. */
    public void step() {
        StepFailures stumbles = new StepFailures();
        Instant now = clock.instant();
        wishes.due(now, MOST).forEach(wish -> stumbles.over(() -> tell(wish, now)));
        wishes.claimedFor(lease).forEach(wish -> stumbles.over(() -> settle(wish)));
        stumbles.tell();
    }

    private void tell(Wish wish, Instant now) {
        List<Wish.Occasion> due = wish.due(now);
        Wish told = due.contains(Wish.Occasion.ENDED) ? wish.ended(Wish.State.ENDED) : wish.told(wish.passed(now));
        List<Announcement> announcements = new ArrayList<>();
        for (Wish.Occasion occasion : due) {
            announcements.addAll(
                    isForWisher(occasion) ? notices.toWisher(told, occasion) : notices.toUnanswered(told, occasion));
        }
        wishes.replace(wish, told, announcements);
    }

    private static boolean isForWisher(Wish.Occasion occasion) {
        return occasion != Wish.Occasion.REMINDED_AT_HALF && occasion != Wish.Occasion.REMINDED_LATE;
    }

    /** By the log of changes: while a change of theirs is not settled, neither is the wish. */
    private void settle(Wish wish) {
        Wish.Claim claim = wish.claim().orElseThrow();
        Optional<Change> change = changeOf(wish, claim);
        if (change.filter(made -> made.state() == Change.State.PENDING).isPresent()) {
            return;
        }
        boolean applied =
                change.filter(made -> made.state() == Change.State.APPLIED).isPresent();
        Wish after =
                applied ? wish.accepted(new Wish.Taken(claim.user(), claim.span()), clock.instant()) : wish.freed();
        wishes.replace(wish, after, applied ? notices.ofYes(after) : List.of());
    }

    /** The newest since the claim by which this person is on call in that time. */
    private Optional<Change> changeOf(Wish wish, Wish.Claim claim) {
        Optional<Arn> contact = owners.readContactOf(claim.user());
        return history.page(Optional.of(wish.rotation().overrides()), Optional.empty(), ROWS).changes().stream()
                .filter(change -> !change.at().isBefore(claim.since()))
                .filter(change -> change.after()
                        .flatMap(Subject::ofOverrides)
                        .filter(after -> after.overrides().stream()
                                .anyMatch(one -> one.span().overlaps(claim.span())
                                        && contact.filter(one.contacts()::contains)
                                                .isPresent()))
                        .isPresent())
                .findFirst();
    }
}
