package oncall.slack.door;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the app is installed, as far as Slack has told us yet; presses of anywhere else are not ours. */
public final class Installed {
    private final AtomicReference<Optional<String>> team = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<String>> app = new AtomicReference<>(Optional.empty());

    public void inTeam(String teamId) {
        team.set(Optional.of(teamId));
    }

    public void asApp(String appId) {
        app.set(Optional.of(appId));
    }

    public Optional<String> team() {
        return team.get();
    }

    /** What is not known, on their side or ours, is not held against them. */
    boolean isOurs(@Nullable String teamId, @Nullable String appId) {
        return matches(team.get(), teamId) && matches(app.get(), appId);
    }

    private static boolean matches(Optional<String> ours, @Nullable String theirs) {
        return theirs == null || ours.isEmpty() || ours.get().equals(theirs);
    }
}
