package oncall.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.operations.Membership;
import oncall.operations.Standing;

/** Mai and Kai are editors, everybody else a member; some are linked to a contact. */
public final class FakeMembership implements Membership {
    private static final Set<String> EDITORS = Set.of("U01MAI", "U05KAI");

    private final Supplier<Instant> now;
    private final Map<String, Arn> links = new HashMap<>();

    public FakeMembership(Supplier<Instant> now) {
        this.now = now;
    }

    public FakeMembership linked(String userId, Arn contact) {
        links.put(userId, contact);
        return this;
    }

    @Override
    public Optional<Standing> remembered(String userId) {
        boolean editor = EDITORS.contains(userId);
        return Optional.of(new Standing(
                editor ? Standing.Role.EDITOR : Standing.Role.MEMBER,
                editor ? "" : "Editors are admins. Ask one.",
                now.get(),
                Optional.ofNullable(links.get(userId))));
    }

    @Override
    public Standing ask(String userId, Duration maxAge, Duration patience) {
        return remembered(userId).orElseThrow();
    }
}
