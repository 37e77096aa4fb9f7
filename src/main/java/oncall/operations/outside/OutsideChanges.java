package oncall.operations.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.ChangeId;
import oncall.operations.Clocks;
import oncall.operations.announce.Audience;
import oncall.operations.port.LastSeen;

/**
 * Changes that nobody made here: AWS holds something else than what was last seen of an object. They are written down,
 * and told to whoever watches. The methods wait for the database.
 */
public final class OutsideChanges {
    /** After so long what was seen is written down again, so that addresses are kept once there is a key for them. */
    private static final Duration WRITTEN_AGAIN = Duration.ofDays(1);

    private final LastSeen seen;
    private final Audience audience;
    private final Clocks clocks;

    public OutsideChanges(LastSeen seen, Audience audience, InstantSource clock) {
        this(seen, audience, Clocks.one(clock));
    }

    public OutsideChanges(LastSeen seen, Audience audience, Clocks clocks) {
        this.seen = seen;
        this.audience = audience;
        this.clocks = clocks;
    }

    /**
     * Right before a change of ours, in the object's turn: what somebody else changed since it was last seen is told
     * apart from it.
     *
     * @param present what AWS holds, read in this turn
     */
    public void before(Subject present) {
        long mark = seen.mark();
        Optional<LastSeen.Seen> last = seen.of(present.arn());
        boolean known =
                last.isPresent() || seen.look().filter(LastSeen.Look::tells).isPresent();
        if (known) {
            change(present.arn(), last, Optional.of(present)).ifPresent(change -> keep(change, mark, true));
        }
    }

    /** What has to have happened, if anything; what AWS has not is absent. */
    Optional<Change> change(Arn object, Optional<LastSeen.Seen> last, Optional<Subject> present) {
        Optional<Subject> was = last.map(LastSeen.Seen::snapshot);
        if (was.isEmpty()) {
            return present.map(created -> change(Change.Kind.CREATED, object, created, was, present));
        }
        if (present.isEmpty()) {
            return was.map(gone -> change(Change.Kind.DELETED, object, gone, was, present));
        }
        Subject before = was.get().asFarAs(present.get());
        Subject after = present.get().asFarAs(was.get());
        return before.agreesWith(after)
                ? Optional.empty()
                : Optional.of(change(Change.Kind.CHANGED, object, after, Optional.of(before), Optional.of(after)));
    }

    /**
     * Writes it down; false where a change of ours came in between, and nothing was written.
     *
     * @param mark of before AWS was read
     * @param told whether watchers hear of it
     */
    boolean keep(Change change, long mark, boolean told) {
        return seen.outside(change, told ? audience.of(change) : List.of(), mark);
    }

    /** Writes down what is no change, where more is known of it than was before. */
    void remember(Optional<LastSeen.Seen> last, Subject present, long mark) {
        Instant now = clocks.real().instant();
        boolean wanted = last.map(old -> present.tellsMoreThan(old.snapshot())
                        || old.at().plus(WRITTEN_AGAIN).isBefore(now))
                .orElse(true);
        if (wanted) {
            seen.remember(present, mark, now);
        }
    }

    private Change change(
            Change.Kind kind, Arn object, Subject named, Optional<Subject> before, Optional<Subject> after) {
        return Change.outside(
                ChangeId.next(),
                kind,
                object,
                named.name(),
                before,
                after,
                clocks.shown().instant());
    }
}
