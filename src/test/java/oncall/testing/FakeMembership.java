package oncall.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;

/** Mai and Kai are editors, everybody else a member. */
public final class FakeMembership implements Membership {
    private static final Set<String> EDITORS = Set.of("U01MAI", "U05KAI");

    private final Supplier<Instant> now;
    private final Map<String, Standing.Role> others = new HashMap<>();

    public FakeMembership(Supplier<Instant> now) {
        this.now = now;
    }

    public void deactivates(String userId) {
        isA(userId, Standing.Role.DEACTIVATED);
    }

    /** Neither a member nor an editor. */
    public void isA(String userId, Standing.Role role) {
        others.put(userId, role);
    }

    @Override
    public Optional<Standing> remembered(String userId) {
        Standing.Role other = others.get(userId);
        if (other != null) {
            return Optional.of(new Standing(other, "This account is " + other + ".", now.get()));
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
