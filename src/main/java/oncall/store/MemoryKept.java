package oncall.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oncall.operations.port.Kept;
import org.jspecify.annotations.Nullable;

/** What this process alone keeps. The ids that it gives tell it from other processes. */
public final class MemoryKept<T extends Record> implements Kept<T> {
    private static final String OF = "-";

    private final InstantSource clock;
    private final Packing<T> packing;
    private final String process = OF + UUID.randomUUID().toString().substring(0, 8);
    /** By person, the oldest first. */
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(String id, ByteBuffer packed, Instant at) {}

    public MemoryKept(InstantSource clock, Class<T> type) {
        this.clock = clock;
        this.packing = new Packing<>(type);
    }

    /** Whether some process gave this id. */
    static boolean gave(String id) {
        return id.contains(OF);
    }

    @Override
    public String keep(String userId, String id, T value) {
        Row row = new Row(id + process, ByteBuffer.wrap(packing.pack(value)), clock.instant());
        synchronized (rows) {
            rows.remove(userId);
            rows.put(userId, row);
            forgetOld();
            Iterator<Row> oldest = rows.values().iterator();
            for (long weight = weight(); weight > MOST && rows.size() > 1; ) {
                weight -= oldest.next().packed().capacity();
                oldest.remove();
            }
        }
        return row.id();
    }

    @Override
    public void renew(String userId, String id, T value) {
        synchronized (rows) {
            rows.computeIfPresent(
                    userId,
                    (user, row) ->
                            row.id().equals(id) ? new Row(id, ByteBuffer.wrap(packing.pack(value)), row.at()) : row);
        }
    }

    @Override
    public Found<T> find(String userId, String id) {
        synchronized (rows) {
            forgetOld();
            return found(rows.get(userId), id);
        }
    }

    @Override
    public Found<T> take(String userId, String id) {
        synchronized (rows) {
            Found<T> found = find(userId, id);
            if (found instanceof Here<T>) {
                rows.remove(userId);
            }
            return found;
        }
    }

    /** A newer one is kept elsewhere. */
    void drop(String userId) {
        synchronized (rows) {
            rows.remove(userId);
        }
    }

    private Found<T> found(@Nullable Row row, String id) {
        if (!id.endsWith(process)) {
            return new Missing<>(Why.ELSEWHERE);
        }
        if (row == null) {
            return new Missing<>(Why.GONE);
        }
        Optional<T> value = Optional.of(row)
                .filter(one -> one.id().equals(id))
                .flatMap(one -> packing.unpack(one.packed().array()));
        return value.<Found<T>>map(Here::new).orElseGet(() -> new Missing<>(Why.REPLACED));
    }

    private long weight() {
        return rows.values().stream().mapToLong(row -> row.packed().capacity()).sum();
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(TIME);
        rows.values().removeIf(row -> !row.at().isAfter(oldest));
    }
}
