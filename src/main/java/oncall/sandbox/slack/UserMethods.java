package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import oncall.sandbox.http.Json;

/** What the app may ask about people and user groups. */
record UserMethods(Members members, Scopes scopes, InstantSource clock) {

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("users.info", List.of("users:read"), this::info),
                ApiMethod.of("users.list", List.of("users:read"), this::list),
                ApiMethod.of("users.lookupByEmail", List.of("users:read.email"), this::byEmail),
                ApiMethod.of("usergroups.list", List.of("usergroups:read"), this::groups),
                ApiMethod.of("usergroups.users.list", List.of("usergroups:read"), this::groupUsers));
    }

    private ObjectNode info(Call call) {
        return ApiMethod.ok().set("user", json(members.require(call.required("user"))));
    }

    private ObjectNode list(Call call) {
        var all = Json.array();
        members.all().forEach(member -> all.add(json(member)));
        return Pages.page(call, "members", all, 200)
                .put("cache_ts", clock.instant().getEpochSecond());
    }

    private ObjectNode byEmail(Call call) {
        var email = call.required("email");
        return members.people().stream()
                .filter(m -> m.email().equalsIgnoreCase(email))
                .findFirst()
                .map(m -> ApiMethod.ok().<ObjectNode>set("user", json(m)))
                .orElseThrow(() -> ApiError.of("users_not_found"));
    }

    private ObjectNode groups(Call call) {
        var answer = ApiMethod.ok();
        var groups = answer.putArray("usergroups");
        for (var group : members.groups()) {
            var json = groups.addObject()
                    .put("id", group.id())
                    .put("team_id", Ids.TEAM)
                    .put("is_usergroup", true)
                    .put("name", group.name())
                    .put("handle", group.handle())
                    .put("description", "")
                    .put("is_external", false)
                    .put("date_delete", 0);
            if (call.flag("include_count")) {
                json.put("user_count", group.users().size());
            }
            if (call.flag("include_users")) {
                json.set("users", Json.texts(group.users()));
            }
        }
        return answer;
    }

    private ObjectNode groupUsers(Call call) {
        var id = call.required("usergroup");
        return members.groups().stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .map(g -> ApiMethod.ok().<ObjectNode>set("users", Json.texts(g.users())))
                .orElseThrow(() -> ApiError.of("no_such_subteam"));
    }

    private ObjectNode json(Member member) {
        return member.json(clock, scopes.has("users:read.email"));
    }
}
