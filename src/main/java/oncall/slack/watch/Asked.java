package oncall.slack.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.operations.port.WatchKind;
import oncall.slack.press.Press;
import oncall.slack.surface.Surface;

/**
 * A press of which it is known what it is about.
 *
 * @param object absent: everything
 * @param offered what can be heard of it
 */
record Asked(
        Press press, Surface surface, WatchQuery query, String channel, Optional<Arn> object, List<WatchKind> offered) {
    /** Changes where nothing was said. */
    Set<WatchKind> kinds() {
        return query.kinds().isEmpty() ? Set.of(WatchKind.CHANGES) : query.kinds();
    }

    /** What was said and there is not. */
    Set<WatchKind> strange() {
        Set<WatchKind> strange = WatchKind.set(query.kinds());
        offered.forEach(strange::remove);
        return strange;
    }
}
