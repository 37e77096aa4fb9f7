package oncall.slack.document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What somebody is about to decide on, in memory for an hour: it may hold addresses, so it is written down nowhere.
 * Whoever presses after a restart is told to begin again. One for each person; where all together weigh too much the
 * oldest go, never the one that was just made.
 */
final class KeptReviews<T> {
    private static final Duration TIME = Duration.ofHours(1);

    private final InstantSource clock;
    private final long most;
    private final ToLongFunction<T> weigher;
    /** By person, the oldest first. */
    private final Map<String, Held<T>> all = new LinkedHashMap<>();

    private record Held<T>(String id, T value, long weight, Instant until) {}

    /**
     * Empty at first.
     *
     * @param most what all may weigh together, in bytes
     */
    KeptReviews(InstantSource clock, long most, ToLongFunction<T> weigher) {
        this.clock = clock;
        this.most = most;
        this.weigher = weigher;
    }

    synchronized void keep(String userId, String id, T value) {
        all.remove(userId);
        all.put(
                userId,
                new Held<>(
                        id, value, weigher.applyAsLong(value), clock.instant().plus(TIME)));
        forgetOld();
        Iterator<Held<T>> oldest = all.values().iterator();
        for (long weight = weight(); weight > most && all.size() > 1; ) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }

    synchronized Optional<T> find(String userId, String id) {
        forgetOld();
        return Optional.ofNullable(all.get(userId))
                .filter(held -> held.id().equals(id))
                .map(Held::value);
    }

    /** Once: whoever takes it a second time finds nothing. */
    synchronized Optional<T> take(String userId, String id) {
        Optional<T> found = find(userId, id);
        found.ifPresent(value -> all.remove(userId));
        return found;
    }

    /** Whether anything is kept for somebody. */
    synchronized boolean has(String userId) {
        forgetOld();
        return all.containsKey(userId);
    }

    synchronized long weight() {
        return all.values().stream().mapToLong(Held::weight).sum();
    }

    private void forgetOld() {
        Instant now = clock.instant();
        all.values().removeIf(held -> !held.until().isAfter(now));
    }
}
