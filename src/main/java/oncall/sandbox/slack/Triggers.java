package oncall.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Trigger ids: each opens one view, within three seconds of the press that made it. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    /** Whose press it was, in which channel, and in which view ("" where it was none). */
    record Trigger(String user, String channel, String view, Instant at) {}

    private final Map<String, Trigger> unused = new HashMap<>();
    private final Map<String, Trigger> used = new HashMap<>();
    private final InstantSource clock;

    Triggers(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String make(String user, String channel, String view) {
        var id = Ids.next(clock.millis() + ".", 10) + "." + Ids.next("", 16);
        unused.put(id, new Trigger(user, channel, view, clock.instant()));
        return id;
    }

    /** Reads a trigger that has not been used and is not too old; it stays unused. */
    synchronized Trigger valid(String id) {
        if (used.containsKey(id)) {
            throw ApiError.of("exchanged_trigger_id");
        }
        var trigger = unused.get(id);
        if (trigger == null) {
            throw ApiError.of("invalid_trigger_id");
        }
        if (trigger.at.plus(LIFE).isBefore(clock.instant())) {
            throw ApiError.of("expired_trigger_id");
        }
        return trigger;
    }

    /** Marks a trigger as used. Throws {@code exchanged_trigger_id} for all but one of several that try at once. */
    synchronized Trigger use(String id) {
        var trigger = valid(id);
        unused.remove(id);
        used.put(id, trigger);
        return trigger;
    }
}
