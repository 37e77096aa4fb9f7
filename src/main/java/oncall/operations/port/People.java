package oncall.operations.port;

import java.util.List;
import java.util.Optional;

/** What people in Slack are called, and whom they can ask. Each method may wait for Slack. */
public interface People {
    /** As others in the workspace read it; nothing where Slack does not say. */
    Optional<String> name(String userId);

    /** So many of those who may change everything, always in the same order; none where Slack does not say. */
    List<String> editors(int most);
}
