package oncall.operations.port;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;

/** Which channels hear of something. */
@FunctionalInterface
public interface Watchers {
    /**
     * Channels that watch this object or everything for this kind, each once; without an object, those that watch
     * everything.
     */
    List<String> of(Optional<Arn> object, WatchKind kind);

    /** Those that hear of changes. */
    default List<String> of(Optional<Arn> object) {
        return of(object, WatchKind.CHANGES);
    }

    /** The first that hears of requests for cover of one of these. */
    default Optional<String> ofCover(List<Arn> objects) {
        return objects.stream()
                .flatMap(object -> of(Optional.of(object), WatchKind.COVER_REQUESTS).stream())
                .findFirst();
    }

    /** Nobody watches. */
    static Watchers none() {
        return (object, kind) -> List.of();
    }
}
