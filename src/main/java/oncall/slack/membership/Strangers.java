package oncall.slack.membership;

import com.slack.api.model.User;
import java.util.Optional;

/** Who may not even look: guests, apps, and people of other workspaces, who meet us in shared channels. */
final class Strangers {
    private Strangers() {}

    /** Words for the person, or nothing where they are one of us. */
    static Optional<String> why(User user, Workspace ours) {
        if (user.isRestricted() || user.isUltraRestricted()) {
            return Optional.of("Guests cannot use this bot. Please ask a full member of this workspace.");
        }
        if (user.isStranger() || !ours.has(user)) {
            return Optional.of("Only members of the workspace that this bot belongs to can use it.");
        }
        if (user.isBot() || user.isWorkflowBot()) {
            return Optional.of("Apps cannot use this bot.");
        }
        return Optional.empty();
    }
}
