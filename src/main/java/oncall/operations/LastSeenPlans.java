package oncall.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.Snapshot;

/**
 * Plans out of what was last seen. What a look passed without finding a difference is as old as that look, though it
 * was written down before.
 */
public final class LastSeenPlans implements SeenPlans {
    private final LastSeen seen;

    public LastSeenPlans(LastSeen seen) {
        this.seen = seen;
    }

    @Override
    public Map<Arn, Seen<Contact>> of(Collection<Arn> plans) {
        Optional<LastSeen.Look> look = seen.look();
        Map<Arn, Seen<Contact>> all = new HashMap<>();
        seen.of(plans).forEach((arn, one) -> {
            if (one.snapshot() instanceof Snapshot.OfContact of) {
                Instant at = look.filter(passed -> hasPassed(passed, arn))
                        .map(LastSeen.Look::began)
                        .filter(one.at()::isBefore)
                        .orElse(one.at());
                all.put(arn, new Seen<>(of.contact(), at, false));
            }
        });
        return all;
    }

    /** A look goes through the objects in the order of their ARNs. */
    private static boolean hasPassed(LastSeen.Look look, Arn object) {
        return look.isOver() || object.value().compareTo(look.step()) <= 0;
    }
}
