package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import oncall.operations.port.TakenPresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Presses in table {@code seen_press}, by hashes of their keys. */
public final class DatabasePresses implements TakenPresses {
    private static final Logger log = LoggerFactory.getLogger(DatabasePresses.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private final Store store;

    DatabasePresses(Store store) {
        this.store = store;
    }

    @Override
    public boolean take(String key) {
        Instant now = store.clock().instant();
        return anyway(() -> store.writeNow(sql -> sql.execute(
                        "insert into seen_press (digest, seen_at) values (?, ?) on conflict (digest)"
                                + " do update set seen_at = excluded.seen_at where seen_press.seen_at < ?",
                        Digest.of(key),
                        now,
                        now.minus(KEPT))
                == 1));
    }

    @Override
    public void forget(String key) {
        anyway(() ->
                store.writeNow(sql -> sql.execute("delete from seen_press where digest = ?", Digest.of(key)) == 1));
    }

    /** A press goes on without this memory. */
    private static boolean anyway(Supplier<Boolean> asked) {
        try {
            return asked.get();
        } catch (RuntimeException e) {
            log.warn("presses are remembered here alone: {}", Failure.code(e));
            return true;
        }
    }
}
