package oncall.slack.door;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;

/**
 * The bodies that are in memory, bounded in number and in bytes: where one more comes, the eldest that is not whole yet
 * makes room. Slack's are whole within a moment.
 */
final class Bodies {
    static final int LARGEST = 1_000_000;

    private static final int AT_ONCE = 64;
    private static final long TOGETHER = 8L * LARGEST;

    private final Set<Body> unfinished = new LinkedHashSet<>();
    private final Map<Body, Integer> sizes = new HashMap<>();
    private long bytes;

    /** One of the two hears of it, once: with a body that is whole, until it leaves, or with why it is not. */
    void read(Request request, Consumer<Body> whole, Consumer<TurnedAway> refused) {
        Body body = new Body(this, request, whole, refused);
        makesRoom(add(body));
        body.begin();
    }

    private synchronized Optional<Body> add(Body body) {
        sizes.put(body, 0);
        unfinished.add(body);
        return unfinished.size() > AT_ONCE ? eldest() : Optional.empty();
    }

    void grew(Body body, int by) {
        makesRoom(count(body, by));
    }

    private synchronized Optional<Body> count(Body body, int by) {
        if (sizes.computeIfPresent(body, (same, size) -> size + by) != null) {
            bytes += by;
        }
        return bytes > TOGETHER ? eldest() : Optional.empty();
    }

    private Optional<Body> eldest() {
        return unfinished.stream().findFirst();
    }

    private static void makesRoom(Optional<Body> eldest) {
        eldest.ifPresent(body -> body.isRefused(TurnedAway.CROWDED_OUT));
    }

    /** It stays in memory until it leaves. */
    synchronized void isWhole(Body body) {
        unfinished.remove(body);
    }

    synchronized void left(Body body) {
        unfinished.remove(body);
        Optional.ofNullable(sizes.remove(body)).ifPresent(size -> bytes -= size);
    }

    synchronized int count() {
        return sizes.size();
    }

    synchronized long bytes() {
        return bytes;
    }
}
