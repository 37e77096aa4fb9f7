package oncall.sandbox.slack;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.sandbox.http.HttpReply;
import oncall.sandbox.http.Json;

/** Serves the Web API and response URLs over HTTP. */
record ApiRoutes(Workspace workspace) {

    private static final List<String> DEAD_URL = List.of("invalid_url", "expired_url", "used_url");

    void call(Context request) {
        serve(request, request.pathParam("method"), refused -> HttpReply.json(200, refused.answer()), call -> {
            var token = token(request).orElseGet(() -> call.text("token"));
            return answer(call, token);
        });
    }

    private void serve(
            Context request, String method, Function<ApiError, HttpReply> refusal, Function<Call, HttpReply> work) {
        try {
            var call = new Call(method, Arguments.of(request));
            workspace.serve(request, call, () -> work.apply(call));
        } catch (ApiError refused) {
            workspace.serve(request, new Call(method, Json.object()), () -> refusal.apply(refused));
        }
    }

    private HttpReply answer(Call call, String token) {
        var wait = workspace.rateLimits.count(call);
        if (wait.isPresent()) {
            return HttpReply.json(429, ApiError.of("ratelimited").answer())
                    .with("Retry-After", wait.get().toString());
        }
        var reply = HttpReply.json(200, workspace.api.answer(call, token));
        return token.equals(workspace.options.botToken()) ? reply.with("X-OAuth-Scopes", workspace.scopes()) : reply;
    }

    /** Answers a post to a response URL, as hooks.slack.com would. */
    void hook(Context request) {
        var path = request.path().substring("/hooks/".length());
        serve(request, "response_url", refused -> HttpReply.text(400, "invalid_payload"), call -> hook(call, path));
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
}
