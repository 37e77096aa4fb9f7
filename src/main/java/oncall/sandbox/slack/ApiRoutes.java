package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import oncall.sandbox.http.Late;

/** Serves the Web API and response URLs over HTTP, and lets them misbehave where asked. */
final class ApiRoutes {
    private final Workspace workspace;
    private final CallLog log;

    ApiRoutes(Workspace workspace, CallLog log) {
        this.workspace = workspace;
        this.log = log;
    }

    void call(Context request) {
        var call = new Call(request.pathParam("method"), arguments(request));
        var fault = workspace.faults.onMethod(call.method());
        if (fault.isEmpty()) {
            send(request, answer(request, call));
            return;
        }
        misbehave(request, call, fault.get());
    }

    private ObjectNode answer(Context request, Call call) {
        return answer(token(request, call), call);
    }

    private ObjectNode answer(String token, Call call) {
        var began = System.nanoTime();
        var answer = workspace.api.answer(call, token);
        log.add(call, 200, answer, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return answer;
    }

    private static void send(Context request, ObjectNode answer) {
        request.contentType("application/json; charset=utf-8").result(Json.write(answer));
    }

    private void misbehave(Context request, Call call, Fault fault) {
        switch (fault.action()) {
            case REFUSE ->
                send(request, struck(call, 200, ApiError.of(fault.error()).answer()));
            case THROTTLE -> {
                request.status(429).header("Retry-After", String.valueOf(fault.retryAfterSeconds()));
                send(request, struck(call, 429, ApiError.of("ratelimited").answer()));
            }
            case FAIL -> {
                request.status(500);
                send(request, struck(call, 500, ApiError.of("internal_error").answer()));
            }
            case DELAY -> {
                var later = CompletableFuture.delayedExecutor(fault.pause().toMillis(), TimeUnit.MILLISECONDS);
                var form = arguments(request);
                var token = token(request, call);
                Late.answer(
                        request,
                        CompletableFuture.supplyAsync(() -> answer(token, new Call(call.method(), form)), later),
                        answer -> send(request, answer));
            }
            case HANG -> {
                struck(call, 0, Json.object());
                request.future(CompletableFuture::new);
            }
            case DROP_BEFORE -> {
                struck(call, 0, Json.object());
                Late.cut(request);
            }
            case DROP_AFTER -> {
                answer(request, call);
                Late.cut(request);
            }
            case TWICE -> {
                answer(request, call);
                send(request, answer(request, call));
            }
        }
    }

    private ObjectNode struck(Call call, int status, ObjectNode answer) {
        log.add(call, status, answer, 0);
        return answer;
    }

    /** Answers a post to a response URL, as hooks.slack.com would. */
    void hook(Context request) {
        var call = new Call("response_url", arguments(request));
        try {
            var place = workspace.responseUrls.use(request.path().substring("/hooks/".length()));
            workspace.replies.show(place, call.args());
            log.add(call, 200, ApiMethod.ok(), 0);
            request.contentType("text/html").result("ok");
        } catch (ApiError refused) {
            var status = List.of("invalid_url", "expired_url", "used_url").contains(refused.code()) ? 404 : 400;
            log.add(call, status, refused.answer(), 0);
            request.status(status);
            send(request, refused.answer());
        }
    }

    private static String token(Context request, Call call) {
        var header = Optional.ofNullable(request.header("Authorization")).orElse("");
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : call.text("token");
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
