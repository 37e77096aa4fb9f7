package oncall.sandbox.slack;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.sandbox.http.Fault;
import oncall.sandbox.http.Faults;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Late;

/** Answers what the app asks over HTTP, properly or as a fault wants it, and writes it into the log. */
final class Misbehaving {
    private final Faults faults;
    private final CallLog log;

    Misbehaving(Faults faults, CallLog log) {
        this.faults = faults;
        this.log = log;
    }

    /** Answers this call with what the work returns, unless a fault strikes the method. */
    void answer(Context request, Call call, Supplier<HttpReply> work) {
        var fault = faults.draw(call.method());
        if (fault.isEmpty()) {
            done(call, work).send(request);
            return;
        }
        strike(request, call, work, fault.get());
    }

    private void strike(Context request, Call call, Supplier<HttpReply> work, Fault fault) {
        switch (fault.kind()) {
            case THROTTLE ->
                refused(call, 429, "ratelimited")
                        .with(
                                "Retry-After",
                                String.valueOf(fault.retryAfterSeconds().orElse(1)))
                        .send(request);
            case FAIL -> {
                var failed = fault.error().isEmpty()
                        ? refused(call, 500, "internal_error")
                        : refused(call, 200, fault.error());
                failed.send(request);
            }
            case DELAY -> {
                var later = CompletableFuture.delayedExecutor(fault.millis(), TimeUnit.MILLISECONDS);
                var reply = CompletableFuture.supplyAsync(() -> done(call, work), later);
                Late.answer(request, reply, answer -> answer.send(request));
            }
            case HANG -> {
                log.add(call, 0, Json.object(), 0);
                var reply = faults.hang(request)
                        .thenApply(goesOn -> goesOn ? Optional.of(done(call, work)) : Optional.<HttpReply>empty());
                Late.answer(
                        request,
                        reply,
                        answer -> answer.ifPresentOrElse(one -> one.send(request), () -> Late.cut(request)));
            }
            case DROP_BEFORE -> {
                log.add(call, 0, Json.object(), 0);
                Late.cut(request);
            }
            case DROP_AFTER -> {
                done(call, work);
                Late.cut(request);
            }
            case TWICE -> {
                done(call, work);
                done(call, work).send(request);
            }
        }
    }

    private HttpReply refused(Call call, int status, String error) {
        var reply = HttpReply.json(status, ApiError.of(error).answer());
        log.add(call, status, reply.said(), 0);
        return reply;
    }

    private HttpReply done(Call call, Supplier<HttpReply> work) {
        var began = System.nanoTime();
        var reply = work.get();
        log.add(call, reply.status(), reply.said(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return reply;
    }
}
