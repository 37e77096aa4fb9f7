package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import oncall.sandbox.http.Fault;
import oncall.sandbox.http.Faults;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Late;

/** One call over HTTP: meets its fault if there is one, is done, is logged, and answered unless the fault forbids. */
final class CallHandler {
    static final String JSON = "application/x-amz-json-1.1";

    private final Endpoint endpoint;
    private final Faults faults;
    private final CallLog calls;
    private final InstantSource clock;

    CallHandler(Endpoint endpoint, Faults faults, CallLog calls, InstantSource clock) {
        this.endpoint = endpoint;
        this.faults = faults;
        this.calls = calls;
        this.clock = clock;
    }

    void handle(Context ctx) {
        Request request = Request.of(ctx);
        Optional<Fault> fault = faults.draw(request.operation());
        Arrival arrival = new Arrival(request, fault, clock.instant(), System.nanoTime());
        CompletableFuture<Boolean> due = due(fault, ctx);
        Late.answer(ctx, due.thenApply(goesOn -> done(arrival, goesOn)), outcome -> finish(ctx, outcome));
    }

    private Outcome done(Arrival arrival, boolean goesOn) {
        Outcome outcome = goesOn ? outcome(arrival.request(), arrival.fault()) : Outcome.NOTHING;
        log(arrival, outcome);
        return outcome;
    }

    private CompletableFuture<Boolean> due(Optional<Fault> fault, Context ctx) {
        if (fault.isEmpty()) {
            return CompletableFuture.completedFuture(true);
        }
        return switch (fault.get().kind()) {
            case HANG -> faults.hang(ctx);
            case DELAY ->
                new CompletableFuture<Boolean>()
                        .completeOnTimeout(true, fault.get().millis(), TimeUnit.MILLISECONDS);
            default -> CompletableFuture.completedFuture(true);
        };
    }

    private Outcome outcome(Request request, Optional<Fault> fault) {
        if (fault.isEmpty()) {
            return new Outcome(Optional.of(endpoint.answer(request)), true);
        }
        return switch (fault.get().kind()) {
            case THROTTLE, FAIL -> new Outcome(Optional.of(Answer.of(FaultErrors.of(fault.get(), request))), true);
            case DROP_BEFORE -> Outcome.NOTHING;
            case DROP_AFTER -> new Outcome(Optional.of(endpoint.answer(request)), false);
            case DELAY, HANG, TWICE -> new Outcome(Optional.of(endpoint.answer(request)), true);
        };
    }

    private void finish(Context ctx, Outcome outcome) {
        if (outcome.answer().isEmpty() || !outcome.told()) {
            Late.cut(ctx);
            return;
        }
        Answer answer = outcome.answer().get();
        ctx.status(answer.status()).contentType(JSON);
        ctx.header("x-amzn-RequestId", UUID.randomUUID().toString());
        if (answer.body().has("RetryAfterSeconds")) {
            ctx.header("Retry-After", answer.body().path("RetryAfterSeconds").asText());
        }
        ctx.result(Json.bytes(answer.body()));
    }

    private void log(Arrival arrival, Outcome outcome) {
        JsonNode answer = outcome.answer().<JsonNode>map(Answer::body).orElse(NullNode.getInstance());
        Call call = new Call(
                arrival.at(),
                arrival.request().operation(),
                arrival.request().regionOrNothing(),
                Endpoint.shown(arrival.request().body()),
                answer,
                outcome.told() ? outcome.answer().map(Answer::status).orElse(0) : 0,
                (System.nanoTime() - arrival.nanos()) / 1_000_000,
                arrival.fault().map(fault -> fault.kind().word()).orElse(""));
        calls.add(call, arrival.request().body().length + Json.bytes(answer).length);
    }

    private record Arrival(Request request, Optional<Fault> fault, Instant at, long nanos) {}

    /** What was done, if anything, and whether the client is told. */
    private record Outcome(Optional<Answer> answer, boolean told) {
        static final Outcome NOTHING = new Outcome(Optional.empty(), false);
    }
}
