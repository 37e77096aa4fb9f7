package oncall.operations.port;

import java.util.List;
import java.util.Optional;

/** What people in Slack are called, and whom they can ask. */
public interface People {
    /** As others in the workspace read it; nothing where Slack does not say. May wait for Slack. */
    Optional<String> name(String userId);

    /**
     * So many of those who may change everything, in the same order each time: from memory, which learns of them with
     * the first who may not.
     */
    List<Person> editors(int most);

    /** Somebody with a name. */
    record Person(String id, String name) {
        /** Where one of the names is enough. */
        public String firstName() {
            return name.strip().split("\\s+", 2)[0];
        }
    }
}
