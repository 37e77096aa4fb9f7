package oncall.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;

/** Mai and Kai are editors, everybody else a member. */
public final class FakeMembership implements Membership {
    private static final Set<String> EDITORS = Set.of("U01MAI", "U05KAI");

    private final Supplier<Instant> now;
    private final Set<String> deactivated = new HashSet<>();

    public FakeMembership(Supplier<Instant> now) {
        this.now = now;
    }

    public void deactivates(String userId) {
        deactivated.add(userId);
    }

    @Override
    public Optional<Standing> remembered(String userId) {
        if (deactivated.contains(userId)) {
            return Optional.of(new Standing(Standing.Role.DEACTIVATED, "This account is deactivated.", now.get()));
        }
        boolean editor = EDITORS.contains(userId);
        return Optional.of(new Standing(
                editor ? Standing.Role.EDITOR : Standing.Role.MEMBER,
                editor ? "" : "Editors are admins. Ask one.",
                now.get()));
    }

    @Override
    public Standing ask(String userId, Duration maxAge, Duration patience) {
        return remembered(userId).orElseThrow();
    }
}
