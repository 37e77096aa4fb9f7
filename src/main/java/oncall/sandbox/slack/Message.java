package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One message of a channel; an ephemeral one has a single reader. Guarded by {@link Channels}. */
final class Message {
    final String ts;
    final Optional<String> onlyFor;
    final Map<String, InputState> inputs = new HashMap<>();
    ObjectNode body;

    Message(String ts, Optional<String> onlyFor, ObjectNode body) {
        this.ts = ts;
        this.onlyFor = onlyFor;
        this.body = body;
    }

    boolean visibleTo(String user) {
        return onlyFor.map(user::equals).orElse(true);
    }

    /** What this person has typed and chosen in it. */
    InputState inputsOf(String user) {
        return inputs.computeIfAbsent(user, u -> InputState.of(Placed.in(body)));
    }
}
