package oncall.testing;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How many bytes records, texts and collections take on a 64-bit JVM with short pointers, each object once. */
public final class Footprint {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Footprint() {}

    public static long of(Object root) {
        return new Footprint().bytes(root);
    }

    private long bytes(Object value) {
        if (value instanceof Enum<?> || value instanceof Boolean || !seen.add(value)) {
            return 0;
        }
        if (value instanceof String text) {
            boolean latin = text.chars().allMatch(letter -> letter < 256);
            return 24 + eighths(16L + (latin ? 1L : 2L) * text.length());
        }
        if (value instanceof Collection<?> all) {
            return 48 + 8L * all.size() + all.stream().mapToLong(this::bytes).sum();
        }
        if (value instanceof Map<?, ?> map) {
            return 64
                    + map.entrySet().stream()
                            .mapToLong(one -> 56 + bytes(one.getKey()) + bytes(one.getValue()))
                            .sum();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(held -> 16 + bytes(held)).orElse(0L);
        }
        return value instanceof Record one ? record(one) : value instanceof OptionalInt ? 16 : 24;
    }

    private long record(Record one) {
        long bytes = 12;
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            bytes += component.getType() == long.class || component.getType() == double.class ? 8 : 4;
            if (!component.getType().isPrimitive()) {
                bytes += bytes(component(one, component));
            }
        }
        return eighths(bytes);
    }

    private static Object component(Record one, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }

    private static long eighths(long bytes) {
        return (bytes + 7) / 8 * 8;
    }
}
