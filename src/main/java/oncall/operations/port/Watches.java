package oncall.operations.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;

/** Which channels watch what. The methods wait for the database. */
public interface Watches extends Watchers {
    /**
     * A channel hears of an object's changes.
     *
     * @param object absent: of everything
     * @param by who had it watch; empty where that person was forgotten
     */
    record Watch(String channel, Optional<Arn> object, String by, Instant at) {}

    /** Whether that is new. */
    boolean watch(Watch wanted);

    /** Whether there was such a watch. */
    boolean unwatch(String channel, Optional<Arn> object);

    /** All, by channel. */
    List<Watch> all();
}
