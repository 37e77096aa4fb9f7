package oncall.slack.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * Which drawing of a view followed which. A second press that was made before the first one's drawing arrived carries
 * the older hash; its own drawing, made later from both, must stand all the same.
 */
final class Drawings {
    private final Cache<String, String> followed = memory();
    private final Cache<String, String> lastOfView = memory();

    private static Cache<String, String> memory() {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofHours(1))
                .build();
    }

    void follow(Optional<String> older, Voice.Drawn newer) {
        older.filter(hash -> !hash.equals(newer.hash())).ifPresent(hash -> followed.put(hash, newer.hash()));
        lastOfView.put(newer.viewId(), newer.hash());
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

    /** The hash of what was drawn last by a call of ours; an acknowledgement may have drawn since. */
    Optional<String> lastOf(String viewId) {
        return Optional.ofNullable(lastOfView.getIfPresent(viewId));
    }
}
