package oncall.operations.port;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;

/** Which channels hear of a change. */
@FunctionalInterface
public interface Watchers {
    /** Channels that hear of changes of this object or everything, each once; without an object, those that do of everything. */
    List<String> of(Optional<Arn> object);

    /** The first channel that hears of requests for cover of one of these; nothing where none does. */
    default Optional<String> ofCover(List<Arn> objects) {
        return objects.stream()
                .flatMap(object -> of(Optional.of(object), WatchKind.COVER_REQUESTS).stream())
                .findFirst();
    }

    /** The same of something else than changes. */
    default List<String> of(Optional<Arn> object, WatchKind kind) {
        return kind == WatchKind.CHANGES ? of(object) : List.of();
    }

    /** Nobody watches. */
    static Watchers none() {
        return object -> List.of();
    }
}
