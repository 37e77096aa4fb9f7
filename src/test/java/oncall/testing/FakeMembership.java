package oncall.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.operations.port.Membership;
import oncall.operations.port.People;
import oncall.operations.port.Standing;

/** Mai and Kai are editors, everybody else a member. */
public final class FakeMembership implements Membership, People {
    private static final List<String> EDITORS = List.of("U01MAI", "U05KAI");
    private static final Map<String, String> NAMES =
            Map.of("U01MAI", "Mai Nguyen", "U05KAI", "Kai Ro", "U02AKUA", "Akua Mansa", "U03SAM", "Sam Rivera");

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
    public Optional<String> name(String userId) {
        return Optional.ofNullable(NAMES.get(userId));
    }

    @Override
    public List<Person> editors(int most) {
        return EDITORS.stream()
                .limit(most)
                .map(id -> new Person(id, NAMES.getOrDefault(id, id)))
                .toList();
    }

    @Override
    public Standing ask(String userId, Duration maxAge, Duration patience) {
        return remembered(userId).orElseThrow();
    }
}
