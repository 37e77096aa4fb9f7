package oncall.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
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
        return anyway(() -> store.writeNow(sql -> sql.createUpdate("insert into seen_press (digest, seen_at)"
                                        + " values (:digest, :now) on conflict do nothing")
                                .bind("digest", digest(key))
                                .bind("now", now)
                                .execute()
                        == 1
                || sql.createUpdate("update seen_press set seen_at = :now where digest = :digest and seen_at < :old")
                                .bind("digest", digest(key))
                                .bind("now", now)
                                .bind("old", now.minus(KEPT))
                                .execute()
                        == 1));
    }

    @Override
    public void forget(String key) {
        anyway(() -> store.writeNow(sql -> sql.createUpdate("delete from seen_press where digest = :digest")
                        .bind("digest", digest(key))
                        .execute()
                == 1));
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

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
