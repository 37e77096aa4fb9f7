package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which replica does what only one is to do at a time, in table {@code write_turn}: whoever does it says so again with
 * each step, and where that stays away for a while, because the process died, another takes it up. The methods wait for
 * the database.
 */
public final class DatabaseLeases {
    /** Longer than any step takes. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String NAME = "step ";

    /** So that who has it need not write so with every step. */
    private static final Duration SURE = LEASE.dividedBy(4);

    private final Map<String, Instant> said = new ConcurrentHashMap<>();
    private final Store store;
    private final String holder = UUID.randomUUID().toString();

    DatabaseLeases(Store store) {
        this.store = store;
    }

    /** Whether it is ours to do from now on, until {@link #LEASE} has passed without a word. */
    public boolean take(String step) {
        Instant now = store.clock().instant();
        Instant last = said.get(step);
        if (last != null && last.plus(SURE).isAfter(now)) {
            return true;
        }
        boolean ours = taken(step, now);
        if (ours) {
            said.put(step, now);
        } else {
            said.remove(step);
        }
        return ours;
    }

    private boolean taken(String step, Instant now) {
        return store.patient(sql -> {
            int inserted = sql.createUpdate("insert into write_turn (object, since, holder)"
                            + " values (:object, :now, :holder) on conflict do nothing")
                    .bind("object", NAME + step)
                    .bind("now", Times.of(now))
                    .bind("holder", holder)
                    .execute();
            return inserted == 1
                    || sql.createUpdate("update write_turn set holder = :holder, since = :now where object = :object"
                                            + " and (holder = :holder or since < :over)")
                                    .bind("object", NAME + step)
                                    .bind("now", Times.of(now))
                                    .bind("holder", holder)
                                    .bind("over", Times.of(now.minus(LEASE)))
                                    .execute()
                            == 1;
        });
    }

    /** Of a process that ends: others need not wait. */
    public void giveBack() {
        said.clear();
        store.patient(sql -> sql.createUpdate("delete from write_turn where holder = :holder")
                .bind("holder", holder)
                .execute());
    }
}
