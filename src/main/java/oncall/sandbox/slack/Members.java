package oncall.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who belongs to the workspace, and in which user groups. */
final class Members {
    private final Map<String, Member> byId = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();

    /** People who can be named together; the handle is what follows an at sign. */
    record UserGroup(String id, String handle, String name, List<String> users) {
        UserGroup {
            users = List.copyOf(users);
        }
    }

    Members(String botName, String appName) {
        add(new Member("U01MAI", "mai", "Mai Nguyen", Member.Role.ADMIN, "Europe/Helsinki", "mai@example.com"));
        add(new Member("U02AKUA", "akua", "Akua Mansa", Member.Role.MEMBER, "Africa/Accra", "akua@example.com"));
        add(new Member("U03SAM", "sam", "Sam Rivera", Member.Role.MEMBER, "America/New_York", "sam@example.com"));
        add(new Member("U04GAIL", "gail", "Gail Larsen", Member.Role.GUEST, "Asia/Kolkata", "gail@example.com"));
        add(new Member(
                "U05ALE",
                "ale",
                "Alejandro Rosalez",
                Member.Role.MEMBER,
                "America/Los_Angeles",
                "alejandro@example.com"));
        add(new Member(
                "U06ANA", "ana", "Ana Carolina Silva", Member.Role.MEMBER, "America/Sao_Paulo", "ana@example.com"));
        add(new Member(Ids.BOT_USER, botName, appName, Member.Role.BOT, "UTC", ""));
        add(new UserGroup("S01SRE", "sre-team", "SRE team", List.of("U01MAI", "U02AKUA")));
    }

    synchronized void add(Member member) {
        byId.put(member.id(), member);
    }

    synchronized void add(UserGroup group) {
        groups.put(group.id(), group);
    }

    synchronized Optional<Member> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The member with this id. Throws {@code user_not_found} where there is none. */
    Member require(String id) {
        return find(id).orElseThrow(() -> ApiError.of("user_not_found"));
    }

    synchronized List<Member> all() {
        return List.copyOf(byId.values());
    }

    synchronized List<Member> people() {
        return byId.values().stream().filter(m -> m.role() != Member.Role.BOT).toList();
    }

    synchronized List<UserGroup> groups() {
        return List.copyOf(groups.values());
    }

    String nameOf(String id) {
        return id.equals(Ids.SLACKBOT)
                ? "Slackbot"
                : find(id).map(Member::realName).orElse(id);
    }
}
