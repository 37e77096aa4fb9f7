package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import oncall.sandbox.http.Json;

/** Tells whoever looks on that something on the screens has changed. */
final class Changes {
    private final AtomicLong sequence = new AtomicLong();
    private final List<Consumer<ObjectNode>> listeners = new CopyOnWriteArrayList<>();

    /** Returns what ends the listening. */
    Runnable listen(Consumer<ObjectNode> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    long sequence() {
        return sequence.get();
    }

    void tell(String what, String channel) {
        var change = Json.object().put("seq", sequence.incrementAndGet()).put("what", what);
        if (!channel.isEmpty()) {
            change.put("channel", channel);
        }
        listeners.forEach(listener -> listener.accept(change));
    }
}
