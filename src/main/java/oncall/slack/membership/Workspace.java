package oncall.slack.membership;

import com.slack.api.model.User;
import java.util.List;

/** Whose the app is, as Slack's {@code auth.test} says it. */
public sealed interface Workspace {
    /** Whether the person is one of it, rather than met in a shared channel. */
    boolean has(User user);

    /** One workspace, maybe of an enterprise whose people are of several. */
    record Team(String id) implements Workspace {
        @Override
        public boolean has(User user) {
            if (user.getTeamId() == null || user.getTeamId().equals(id)) {
                return true;
            }
            List<String> teams = user.getEnterpriseUser() == null
                    ? null
                    : user.getEnterpriseUser().getTeams();
            return teams != null && teams.contains(id);
        }
    }

    /** All workspaces of an enterprise, where the app is installed for the whole of it. */
    record Enterprise(String id) implements Workspace {
        @Override
        public boolean has(User user) {
            return user.getEnterpriseUser() != null
                    && id.equals(user.getEnterpriseUser().getEnterpriseId());
        }
    }
}
