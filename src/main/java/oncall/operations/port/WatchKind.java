package oncall.operations.port;

import java.util.List;
import java.util.Set;

/** What a channel may hear of. Stored by name: a name stays as it is. */
public enum WatchKind {
    CHANGES,
    HAND_OFFS,
    GAPS,
    PAGES,
    COVER_REQUESTS;

    /** Those of which something is told yet. */
    public static final List<WatchKind> OFFERED = List.of(CHANGES, COVER_REQUESTS);

    /** What a channel hears of where nobody said what. */
    public static final Set<WatchKind> USUAL = Set.of(CHANGES);
}
