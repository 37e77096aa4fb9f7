package oncall.slack.membership;

import java.util.Set;

/** The users ({@code U… W…}) and user groups ({@code S…}) that may change everything. */
public record Editors(Set<String> users, Set<String> groups) {
    public Editors {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
    }
}
