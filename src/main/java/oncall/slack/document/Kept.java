package oncall.slack.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * What somebody is about to decide on, in memory for an hour: it may hold addresses, so it is written down nowhere.
 * Whoever presses after a restart is told to begin again.
 */
final class Kept<T> {
    private final Cache<String, T> all = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    void keep(String userId, String id, T value) {
        all.put(userId + " " + id, value);
    }

    Optional<T> find(String userId, String id) {
        return Optional.ofNullable(all.getIfPresent(userId + " " + id));
    }

    /** Once: whoever takes it a second time finds nothing. */
    Optional<T> take(String userId, String id) {
        return Optional.ofNullable(all.asMap().remove(userId + " " + id));
    }
}
