package oncall.operations.port;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;

/** Which channels hear of a change. */
@FunctionalInterface
public interface Watchers {
    /** Channels that watch this object or everything, each once; without an object, those that watch everything. */
    List<String> of(Optional<Arn> object);

    /** Nobody watches. */
    static Watchers none() {
        return object -> List.of();
    }
}
