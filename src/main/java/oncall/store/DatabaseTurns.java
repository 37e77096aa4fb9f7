package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.port.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns among all processes on one database: a row of {@code write_turn} while it lasts. Within this process people
 * queue up without asking the database. Whoever holds a turn says so again and again; where nobody does any more, its
 * process has died, and the turn is taken over.
 */
public final class DatabaseTurns implements Turns {
    private static final Logger log = LoggerFactory.getLogger(DatabaseTurns.class);
    /** When a turn that is not renewed is anybody's: the longest call and a minute. */
    static final Duration ABANDONED = Duration.ofSeconds(70);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final Store store;
    private final Duration patience;
    private final MemoryTurns here;

    DatabaseTurns(Store store, Duration patience) {
        this.store = store;
        this.patience = patience;
        this.here = new MemoryTurns(patience);
    }

    @Override
    public <T> T inTurn(Arn object, Supplier<T> work) {
        return here.inTurn(object, () -> {
            String holder = UUID.randomUUID().toString();
            store.turns().put(object, holder);
            try {
                await(object, holder);
                try {
                    return work.get();
                } finally {
                    free(object, holder);
                }
            } finally {
                store.turns().remove(object);
            }
        });
    }

    private void await(Arn object, String holder) {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (!taken(object, holder)) {
            if (System.nanoTime() + pause.toNanos() > end || !slept(pause)) {
                throw busy(object);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    static Refused busy(Arn object) {
        return new Refused(
                Refused.Reason.BUSY, "Another change of " + object.name() + " is being saved. Try again in a moment.");
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean taken(Arn object, String holder) {
        Instant now = store.clock().instant();
        return store.write(sql -> sql.execute(
                        "insert into write_turn (object, since, holder) values (?, ?, ?) on conflict (object) do update"
                                + " set holder = excluded.holder, since = excluded.since, change = null"
                                + " where write_turn.since < ?",
                        object,
                        now,
                        holder,
                        now.minus(ABANDONED))
                == 1);
    }

    /** What cannot be freed now is taken over later. */
    private void free(Arn object, String holder) {
        try {
            store.write(sql -> sql.execute("delete from write_turn where object = ? and holder = ?", object, holder));
        } catch (Refused e) {
            log.warn("a turn is not given back now: {}", e.reason());
        }
    }

    /** Says of every turn held here that it still is. Every few seconds. */
    public void renew() {
        store.turns()
                .forEach((object, holder) -> store.write(sql -> sql.execute(
                        "update write_turn set since = ? where object = ? and holder = ? and since > ?",
                        store.clock().instant(),
                        object,
                        holder,
                        Instant.EPOCH)));
    }

    /** At the start: what dead processes held. A database that is ours alone has no others. */
    void sweep(boolean alone) {
        Instant abandoned = store.clock().instant().minus(ABANDONED);
        store.write(sql -> sql.execute("delete from write_turn where since < ? or ?", abandoned, alone));
    }
}
