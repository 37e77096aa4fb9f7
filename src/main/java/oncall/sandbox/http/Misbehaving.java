package oncall.sandbox.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Answers calls, properly or as the fault that is due wants it. */
public final class Misbehaving {
    private final Faults faults;

    public Misbehaving(Faults faults) {
        this.faults = faults;
    }

    public void answer(Context request, Served call) {
        long began = System.nanoTime();
        Optional<Fault> fault = faults.draw(call.name());
        CompletableFuture<Outcome> outcome = due(request, fault).thenApply(goesOn -> done(call, fault, goesOn, began));
        Late.answer(request, outcome, known -> {
            if (known.told()) {
                known.reply().orElseThrow().send(request);
            } else {
                Late.cut(request);
            }
        });
    }

    /** Whether the call goes on, once that is known. */
    private CompletableFuture<Boolean> due(Context request, Optional<Fault> fault) {
        if (fault.isEmpty()) {
            return CompletableFuture.completedFuture(true);
        }
        return switch (fault.get().kind()) {
            case HANG -> faults.hang(request);
            case DELAY ->
                CompletableFuture.supplyAsync(
                        () -> true,
                        CompletableFuture.delayedExecutor(fault.get().millis(), TimeUnit.MILLISECONDS));
            default -> CompletableFuture.completedFuture(true);
        };
    }

    private static Outcome done(Served call, Optional<Fault> fault, boolean goesOn, long began) {
        Optional<HttpReply> reply = goesOn ? reply(call, fault) : Optional.empty();
        boolean kept =
                fault.filter(each -> each.kind() == Fault.Kind.DROP_AFTER).isPresent();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        String word = fault.map(each -> each.kind().word()).orElse("");
        Outcome outcome = new Outcome(reply, reply.isPresent() && !kept, millis, word);
        call.log(outcome);
        return outcome;
    }

    private static Optional<HttpReply> reply(Served call, Optional<Fault> fault) {
        if (fault.isEmpty()) {
            return Optional.of(call.answer());
        }
        return switch (fault.get().kind()) {
            case THROTTLE, FAIL -> Optional.of(call.failure(fault.get()));
            case DROP_BEFORE -> Optional.empty();
            case DELAY, HANG, DROP_AFTER -> Optional.of(call.answer());
            case TWICE -> {
                HttpReply first = call.answer();
                var unused = call.answer();
                yield Optional.of(first);
            }
        };
    }
}
