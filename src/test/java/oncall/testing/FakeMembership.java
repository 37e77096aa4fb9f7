package oncall.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import oncall.operations.Membership;
import oncall.operations.Standing;

/** Mai and Kai are editors, everybody else a member. */
public final class FakeMembership implements Membership {
    private static final Set<String> EDITORS = Set.of("U01MAI", "U05KAI");

    private final Supplier<Instant> now;

    public FakeMembership(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    public Optional<Standing> remembered(String userId) {
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
