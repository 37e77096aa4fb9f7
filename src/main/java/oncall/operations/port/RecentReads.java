package oncall.operations.port;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was read of a thousand things, and when: the ones read last. */
public final class RecentReads<K, V> {
    private static final int MOST = 1_000;

    private final Map<K, Read<V>> all = new LinkedHashMap<>();

    private record Read<V>(V value, Instant at) {}

    public synchronized void keep(K key, V value, Instant at) {
        all.remove(key);
        all.put(key, new Read<>(value, at));
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
    }

    /** What was read after this moment. */
    public synchronized Optional<V> find(K key, Instant after) {
        return Optional.ofNullable(all.get(key))
                .filter(read -> read.at().isAfter(after))
                .map(Read::value);
    }
}
