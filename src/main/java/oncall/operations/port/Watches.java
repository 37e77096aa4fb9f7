package oncall.operations.port;

import java.time.Instant;
import java.util.Collection;
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
     * @param by who had it watch last; empty where that person was forgotten
     * @param kinds what it hears of it
     */
    record Watch(String channel, Optional<Arn> object, String by, Instant at, Set<WatchKind> kinds) {
        public Watch {
            kinds = WatchKind.set(kinds);
        }

        /** Of changes alone. */
        public Watch(String channel, Optional<Arn> object, String by, Instant at) {
            this(channel, object, by, at, Set.of(WatchKind.CHANGES));
        }
    }

    /** What a channel heard of an object before, and what it hears now. */
    record Turn(Set<WatchKind> before, Set<WatchKind> now) {
        public Turn {
            before = WatchKind.set(before);
            now = WatchKind.set(now);
        }
    }

    /**
     * Of these kinds, the channel hears of those that are wanted alone; other kinds stay as they are. A watch of no kind
     * is none.
     */
    Turn turn(Watch wanted, Collection<WatchKind> among);

    /** Of these kinds too; whether one of them is new. */
    default boolean watch(Watch wanted) {
        return !turn(wanted, wanted.kinds()).before().containsAll(wanted.kinds());
    }

    /** What the channel heard of until now; nothing where there was no such watch. */
    Set<WatchKind> unwatch(String channel, Optional<Arn> object);

    /** What a channel hears of an object, but for what it hears of everything. */
    Set<WatchKind> kinds(String channel, Optional<Arn> object);

    /** All, by channel. */
    List<Watch> all();
}
