package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import oncall.sandbox.http.Json;

/** What went over the wires, newest last; the last 500 lines are kept. Other servers may add lines of their own. */
public final class Traffic {
    private static final int KEPT = 500;
    private static final Set<String> SECRETS = Set.of("token", "bot_token", "ticket");

    private final Deque<ObjectNode> lines = new ArrayDeque<>();
    private final List<Consumer<ObjectNode>> listeners = new CopyOnWriteArrayList<>();
    private final InstantSource clock;
    private long count;

    Traffic(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Adds a line.
     *
     * @param kind such as {@code command}, {@code web api} or {@code aws}
     * @param status an HTTP status or a short word
     */
    public void add(
            String from,
            String to,
            String kind,
            String name,
            String status,
            long millis,
            boolean ok,
            JsonNode request,
            JsonNode response) {
        var line = Json.object().put("n", 0L).put("at", clock.instant().toString());
        line.put("from", from).put("to", to).put("kind", kind).put("name", name);
        line.put("status", status).put("millis", millis).put("ok", ok);
        line.set("request", withoutSecrets(request));
        line.set("response", withoutSecrets(response));
        keep(line);
        listeners.forEach(listener -> listener.accept(line.deepCopy()));
    }

    /** The word for an HTTP status; 0 is none. */
    public static String status(int status) {
        return status == 0 ? "no answer" : String.valueOf(status);
    }

    private synchronized void keep(ObjectNode line) {
        line.put("n", ++count);
        lines.add(line);
        if (lines.size() > KEPT) {
            lines.remove();
        }
    }

    /** The lines after this number. */
    public synchronized ArrayNode after(long n) {
        var after = Json.array();
        lines.stream().filter(l -> l.path("n").asLong() > n).forEach(l -> after.add(l.deepCopy()));
        return after;
    }

    /** Hears of every further line; returns what ends that. */
    public Runnable listen(Consumer<ObjectNode> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private static JsonNode withoutSecrets(JsonNode node) {
        if (!(node instanceof ObjectNode) || SECRETS.stream().noneMatch(node::has)) {
            return node.deepCopy();
        }
        ObjectNode copy = node.deepCopy();
        copy.remove(SECRETS);
        return copy;
    }
}
