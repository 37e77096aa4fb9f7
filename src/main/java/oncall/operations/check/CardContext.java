package oncall.operations.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.Refused;
import oncall.operations.port.History;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where something is used and what was last changed of it: at once from memory, else from the database. */
public final class CardContext {
    private static final Logger log = LoggerFactory.getLogger(CardContext.class);
    private static final int MOST = 5_000;
    /** So that who was forgotten is not named for long. */
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** Changes that were refused lie above the last one that was made. */
    private static final int ROWS = 10;

    private final WhereUsed whereUsed;
    private final History history;
    private final InstantSource clock;
    private final Map<Arn, Remembered> last = new LinkedHashMap<>();
    private final AtomicLong learnt = new AtomicLong();

    private record Remembered(Optional<LastChange> change, Instant at) {}

    /**
     * Who changed something.
     *
     * @param userId empty where it was made outside Slack, or by somebody who was forgotten
     */
    public record LastChange(Optional<String> userId, Change.Source source, Instant at) {
        static LastChange of(Change change) {
            return new LastChange(change.userId(), change.source(), change.at());
        }
    }

    /**
     * Of one object.
     *
     * @param uses absent while the names of all plans are not known
     * @param lastChange the last one that AWS is known to hold, where one is remembered
     */
    public record Around(Optional<WhereUsed.Uses> uses, Optional<LastChange> lastChange) {}

    public CardContext(WhereUsed whereUsed, History history, InstantSource clock) {
        this.whereUsed = whereUsed;
        this.history = history;
        this.clock = clock;
    }

    public WhereUsed whereUsed() {
        return whereUsed;
    }

    /** Grows whenever what is known here becomes another. */
    public long changes() {
        return learnt.get() + whereUsed.changes();
    }

    /** Whether {@link #remembered} leaves nothing out that the database could tell. */
    public boolean isWhole(Arn object) {
        return known(object).isPresent() && whereUsed.isRecalled();
    }

    /** From memory alone. */
    public Around remembered(Arn object) {
        Optional<WhereUsed.Uses> uses = whereUsed.isNamed() ? Optional.of(whereUsed.named(object)) : Optional.empty();
        return new Around(uses, known(object).flatMap(Remembered::change));
    }

    /** Has memory know what the database tells, and waits for that; what it does not tell stays out. */
    public void read(Arn object) {
        if (known(object).isEmpty()) {
            try {
                keepUnlessLearnt(
                        object,
                        history.page(Optional.of(object), Optional.empty(), ROWS).changes().stream()
                                .filter(change -> change.state() == Change.State.APPLIED)
                                .findFirst()
                                .map(LastChange::of));
            } catch (Refused away) {
                log.debug("the last change cannot be read: {}", away.reason());
            }
        }
        whereUsed.recall();
    }

    /** What was changed just now, here or by another replica. */
    public void learn(Change change) {
        learnt.incrementAndGet();
        whereUsed.learn(change);
        change.object().ifPresent(object -> keep(object, Optional.of(LastChange.of(change))));
    }

    private synchronized void keepUnlessLearnt(Arn object, Optional<LastChange> read) {
        if (known(object).isEmpty()) {
            keep(object, read);
        }
    }

    private synchronized void keep(Arn object, Optional<LastChange> change) {
        last.remove(object);
        last.put(object, new Remembered(change, clock.instant()));
        if (last.size() > MOST) {
            last.remove(last.keySet().iterator().next());
        }
    }

    private synchronized Optional<Remembered> known(Arn object) {
        return Optional.ofNullable(last.get(object))
                .filter(one -> one.at().plus(KEPT).isAfter(clock.instant()));
    }
}
