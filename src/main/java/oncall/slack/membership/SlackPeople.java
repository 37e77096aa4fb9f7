package oncall.slack.membership;

import com.slack.api.model.User;
import java.util.List;

/** Slack's own answers about people; each may take seconds and throws {@link oncall.slack.press.SlackSaidNo}. */
public interface SlackPeople {
    User user(String userId);

    List<String> groupMembers(String groupId);

    /** Everybody of the workspace, as far as that can be read in a few seconds. */
    List<User> everybody();
}
