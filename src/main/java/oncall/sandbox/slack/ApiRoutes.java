package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Serves the Web API and response URLs over HTTP. */
final class ApiRoutes {
    private static final List<String> DEAD_URL = List.of("invalid_url", "expired_url", "used_url");

    private final Workspace workspace;
    private final Misbehaving misbehaving;

    ApiRoutes(Workspace workspace, Misbehaving misbehaving) {
        this.workspace = workspace;
        this.misbehaving = misbehaving;
    }

    void call(Context request) {
        var call = new Call(request.pathParam("method"), arguments(request));
        var token = token(request).orElseGet(() -> call.text("token"));
        misbehaving.answer(request, call, () -> HttpReply.json(200, workspace.api.answer(call, token)));
    }

    /** Answers a post to a response URL, as hooks.slack.com would. */
    void hook(Context request) {
        var call = new Call("response_url", arguments(request));
        var path = request.path().substring("/hooks/".length());
        misbehaving.answer(request, call, () -> hook(call, path));
    }

    private HttpReply hook(Call call, String path) {
        try {
            workspace.replies.show(workspace.responseUrls.use(path), call.args());
            return HttpReply.text(200, "ok");
        } catch (ApiError refused) {
            return HttpReply.json(DEAD_URL.contains(refused.code()) ? 404 : 400, refused.answer());
        }
    }

    /** The bearer token of the request. */
    static Optional<String> token(Context request) {
        return Optional.ofNullable(request.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }

    private static ObjectNode arguments(Context request) {
        var args = Json.object();
        request.queryParamMap().forEach((name, values) -> args.put(name, values.get(0)));
        if (request.isMultipartFormData() || request.isFormUrlencoded()) {
            request.formParamMap().forEach((name, values) -> args.put(name, values.get(0)));
        } else if (Json.read(request.body()).orElseGet(Json::object) instanceof ObjectNode json) {
            args.setAll(json);
        }
        return args;
    }
}
