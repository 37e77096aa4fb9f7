package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** What the app may ask about itself and the workspace. */
record AppMethods(Manifest manifest, Supplier<String> address, SocketLink sockets) {

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("auth.test", List.of(), this::authTest),
                new ApiMethod("auth.test", List.of(), true, this::appAuthTest),
                new ApiMethod("apps.connections.open", List.of(), true, this::openConnection),
                ApiMethod.of("team.info", List.of("team:read"), this::team),
                ApiMethod.of("bots.info", List.of("users:read"), this::bot),
                ApiMethod.of("api.test", List.of(), call -> ApiMethod.ok().set("args", call.args())));
    }

    private ObjectNode authTest(Call call) {
        return ApiMethod.ok()
                .put("url", address.get() + "/")
                .put("team", "Sandbox")
                .put("user", manifest.botName())
                .put("team_id", Ids.TEAM)
                .put("user_id", Ids.BOT_USER)
                .put("bot_id", Ids.BOT)
                .put("app_id", Ids.APP)
                .put("is_enterprise_install", false);
    }

    /** Of the app-level token. */
    private ObjectNode appAuthTest(Call call) {
        return ApiMethod.ok().put("app_name", manifest.name()).put("app_id", Ids.APP);
    }

    private ObjectNode openConnection(Call call) {
        var socket = address.get().replaceFirst("^http", "ws");
        return ApiMethod.ok().put("url", socket + "/link/?ticket=" + sockets.ticket() + "&app_id=" + Ids.APP);
    }

    private ObjectNode team(Call call) {
        var answer = ApiMethod.ok();
        answer.putObject("team")
                .put("id", Ids.TEAM)
                .put("name", "Sandbox")
                .put("domain", Payloads.DOMAIN)
                .put("url", address.get() + "/");
        return answer;
    }

    private ObjectNode bot(Call call) {
        if (!call.text("bot").isEmpty() && !call.text("bot").equals(Ids.BOT)) {
            throw ApiError.of("bot_not_found");
        }
        var answer = ApiMethod.ok();
        answer.putObject("bot")
                .put("id", Ids.BOT)
                .put("deleted", false)
                .put("name", manifest.botName())
                .put("app_id", Ids.APP)
                .put("user_id", Ids.BOT_USER);
        return answer;
    }
}
