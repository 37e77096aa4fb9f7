package oncall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import oncall.operations.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether writes are taken, by the last one that was tried. */
final class Writable {
    private static final Logger log = LoggerFactory.getLogger(Writable.class);
    /** So long it may fail before it is said. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Less free bytes than this are a reason to try. */
    private static final long ROOM = 1 << 20;

    private final Optional<Path> file;
    /** By {@link System#nanoTime}. */
    private volatile OptionalLong failing = OptionalLong.empty();

    Writable(Optional<Path> file) {
        this.file = file;
    }

    /** On a full disk a small write may still find room in what was written before: that proves nothing. */
    void did() {
        if (failing.isPresent() && hasRoom()) {
            log.info("the database takes writes again");
            failing = OptionalLong.empty();
        }
    }

    void failed(Refused no) {
        if (no.reason() == Refused.Reason.UNAVAILABLE && failing.isEmpty()) {
            log.warn("the database takes no writes: {}", Failure.code(no));
            failing = OptionalLong.of(System.nanoTime());
        }
    }

    boolean isTrue() {
        OptionalLong since = failing;
        return since.isEmpty() || System.nanoTime() - since.getAsLong() < PATIENCE.toNanos();
    }

    /** Whether the last write failed. */
    boolean isFailing() {
        return failing.isPresent();
    }

    /** Whether it is worth trying, though nobody wants to write. */
    boolean isDoubtful() {
        return failing.isPresent() || !hasRoom();
    }

    private boolean hasRoom() {
        try {
            return file.isEmpty()
                    || (Files.isWritable(file.get())
                            && Files.getFileStore(file.get()).getUsableSpace() > ROOM);
        } catch (IOException e) {
            log.debug("the disk does not say what room it has: {}", Failure.code(e));
            return false;
        }
    }
}
