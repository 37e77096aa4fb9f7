package oncall.slack.door;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import oncall.slack.membership.Workspace;
import org.jspecify.annotations.Nullable;

/** Where the app is installed, as far as Slack has told us yet; presses of anywhere else are not ours. */
public final class Installed {
    private final AtomicReference<Optional<Workspace>> workspace = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<String>> app = new AtomicReference<>(Optional.empty());

    public void in(Workspace ours) {
        workspace.set(Optional.of(ours));
    }

    public void asApp(String appId) {
        app.set(Optional.of(appId));
    }

    public Optional<Workspace> workspace() {
        return workspace.get();
    }

    Optional<String> app() {
        return app.get();
    }

    /** What is not known, on their side or ours, is not held against them here: who presses is asked for afterwards. */
    boolean isOurs(@Nullable String teamId, @Nullable String appId) {
        Optional<String> team =
                workspace.get().filter(Workspace.Team.class::isInstance).map(one -> ((Workspace.Team) one).id());
        return matches(team, teamId) && matches(app.get(), appId);
    }

    private static boolean matches(Optional<String> ours, @Nullable String theirs) {
        return theirs == null || ours.isEmpty() || ours.get().equals(theirs);
    }
}
