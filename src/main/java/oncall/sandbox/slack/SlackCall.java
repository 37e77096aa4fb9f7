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
            return HttpReply.json(429, ApiError.of("ratelimited").answer())
                    .with("Retry-After", fault.retryAfterSeconds().orElse(1).toString());
        }
        var words = fault.message().isEmpty() ? List.<String>of() : List.of(fault.message());
        return fault.error().isEmpty()
                ? HttpReply.json(500, ApiError.of("internal_error", words).answer())
                : HttpReply.json(200, ApiError.of(fault.error(), words).answer());
    }

    @Override
    public void log(Outcome outcome) {
        log.add(call, outcome);
    }
}
