package oncall.operations.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;

/** Which channels watch what. The methods wait for the database. */
public interface Watches extends Watchers {
    /**
     * A channel hears of an object.
     *
     * @param object absent: of everything
     * @param by who had it watch; empty where that person was forgotten
     * @param kinds of what
     */
    record Watch(String channel, Optional<Arn> object, String by, Instant at, Set<WatchKind> kinds) {
        public Watch {
            kinds = Set.copyOf(kinds);
        }

        /** Of its changes. */
        public Watch(String channel, Optional<Arn> object, String by, Instant at) {
            this(channel, object, by, at, WatchKind.USUAL);
        }
    }

    /** What the channel hears of it; nothing where it does not. */
    default Set<WatchKind> kinds(String channel, Optional<Arn> object) {
        return all().stream()
                .filter(watch ->
                        watch.channel().equals(channel) && watch.object().equals(object))
                .findFirst()
                .map(Watch::kinds)
                .orElse(Set.of());
    }

    /** In place of one of the same channel and object; whether that is new. */
    boolean watch(Watch wanted);

    /** Whether there was such a watch. */
    boolean unwatch(String channel, Optional<Arn> object);

    /** All, by channel. */
    List<Watch> all();
}
