package oncall.slack.membership;

import com.slack.api.model.User;
import java.util.List;
import java.util.Optional;

/** Who may not even look: guests, apps, and people of other workspaces, who meet us in shared channels. */
final class Strangers {
    private Strangers() {}

    /** Words for the person, or nothing where they are one of us. */
    static Optional<String> why(User user, Optional<String> ourTeam) {
        if (user.isRestricted() || user.isUltraRestricted()) {
            return Optional.of("Guests cannot use this bot. Please ask a full member of this workspace.");
        }
        if (user.isStranger() || ofAnotherTeam(user, ourTeam)) {
            return Optional.of("Only members of the workspace that this bot belongs to can use it.");
        }
        if (user.isBot() || user.isWorkflowBot()) {
            return Optional.of("Apps cannot use this bot.");
        }
        return user.isDeleted() ? Optional.of("This account is deactivated.") : Optional.empty();
    }

    private static boolean ofAnotherTeam(User user, Optional<String> ourTeam) {
        if (ourTeam.isEmpty() || user.getTeamId() == null || user.getTeamId().equals(ourTeam.get())) {
            return false;
        }
        List<String> teams = user.getEnterpriseUser() == null
                ? null
                : user.getEnterpriseUser().getTeams();
        return teams == null || !teams.contains(ourTeam.get());
    }
}
