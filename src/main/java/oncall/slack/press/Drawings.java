package oncall.slack.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which drawing of a view followed which. A second press that was made before the first one's drawing arrived carries
 * the older hash; its own drawing, made later from both, must stand all the same.
 */
final class Drawings {
    private final Cache<String, String> followed = memory();
    private final Cache<String, String> lastOfView = memory();
    private final Cache<String, Long> answered = memory();
    private final Cache<String, Long> pressed = memory();
    private final AtomicLong count = new AtomicLong();

    private static <T> Cache<String, T> memory() {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofHours(1))
                .build();
    }

    void follow(Optional<String> older, SlackApi.Drawn newer) {
        older.filter(hash -> !hash.equals(newer.hash())).ifPresent(hash -> followed.put(hash, newer.hash()));
        lastOfView.put(newer.viewId(), newer.hash());
    }

    /** Slack says of a view that is pressed in what it shows: an acknowledgement may have drawn that. */
    void saw(String viewId, String hash) {
        pressed.put(viewId, count.incrementAndGet());
        if (followed.getIfPresent(hash) == null) {
            lastOfView.put(viewId, hash);
        }
    }

    /** An answer to a press of the view itself, or what its work drew. */
    void answered(String viewId) {
        answered.put(viewId, count.incrementAndGet());
    }

    /** Now, for {@link #isAnsweredSince} and {@link #isPressedSince}. */
    long mark() {
        return count.get();
    }

    boolean isAnsweredSince(String viewId, long mark) {
        return Optional.ofNullable(answered.getIfPresent(viewId)).orElse(0L) > mark;
    }

    /** Whether somebody pressed something in it here: an acknowledgement may show something else by now. */
    boolean isPressedSince(String viewId, long mark) {
        return Optional.ofNullable(pressed.getIfPresent(viewId)).orElse(0L) > mark;
    }

    /** The hash of our latest drawing that began with this one. */
    Optional<String> latest(Optional<String> hash) {
        Optional<String> latest = hash;
        for (int step = 0; step < 1_000; step++) {
            Optional<String> next = latest.map(followed::getIfPresent);
            if (next.isEmpty()) {
                return latest;
            }
            latest = next;
        }
        return latest;
    }

    /** The hash of what was drawn last, as far as it is known; an acknowledgement may have drawn since. */
    Optional<String> lastOf(String viewId) {
        return Optional.ofNullable(lastOfView.getIfPresent(viewId));
    }
}
