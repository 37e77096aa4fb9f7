package oncall.sandbox.slack;

import java.util.List;
import java.util.function.Supplier;
import oncall.sandbox.http.Fault;
import oncall.sandbox.http.HttpReply;
import oncall.sandbox.http.Outcome;
import oncall.sandbox.http.Served;

/** One call of the app over HTTP, and what it does. */
record SlackCall(Call call, Supplier<HttpReply> work, CallLog log) implements Served {

    @Override
    public String name() {
        return call.method();
    }

    @Override
    public HttpReply answer() {
        return work.get();
    }

    @Override
    public HttpReply failure(Fault fault) {
        if (fault.kind() == Fault.Kind.THROTTLE) {
            return later(
                    refusal(429, "ratelimited", fault),
                    fault.retryAfterSeconds().orElse(1));
        }
        var reply =
                fault.error().isEmpty() ? refusal(500, "internal_error", fault) : refusal(200, fault.error(), fault);
        return fault.retryAfterSeconds().map(seconds -> later(reply, seconds)).orElse(reply);
    }

    private static HttpReply refusal(int status, String code, Fault fault) {
        var words = fault.message().isEmpty() ? List.<String>of() : List.of(fault.message());
        return HttpReply.json(status, ApiError.of(code, words).answer());
    }

    private static HttpReply later(HttpReply reply, int seconds) {
        return reply.with("Retry-After", String.valueOf(seconds));
    }

    @Override
    public void log(Outcome outcome) {
        log.add(call, outcome);
    }
}
