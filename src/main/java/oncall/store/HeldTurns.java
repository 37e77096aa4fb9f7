package oncall.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import oncall.domain.Arn;

/** The turns that this process holds: of each object one at most. */
final class HeldTurns {
    private final Map<Arn, String> holders = new ConcurrentHashMap<>();

    /** A name for a new turn; whoever takes it with this name is told apart from all others. */
    String hold(Arn object) {
        String holder = UUID.randomUUID().toString();
        holders.put(object, holder);
        return holder;
    }

    Optional<String> holder(Arn object) {
        return Optional.ofNullable(holders.get(object));
    }

    void release(Arn object) {
        holders.remove(object);
    }

    Map<Arn, String> all() {
        return Map.copyOf(holders);
    }
}
