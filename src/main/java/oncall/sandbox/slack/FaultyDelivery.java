package oncall.sandbox.slack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.sandbox.http.Faults;

/** Delivers to the app, properly or as the fault that is due wants it. */
final class FaultyDelivery {
    private FaultyDelivery() {}

    static CompletableFuture<Ack> of(Faults faults, Parcel parcel, Supplier<CompletableFuture<Ack>> send) {
        var fault = faults.draw(parcel.kind().word);
        if (fault.isEmpty()) {
            return send.get();
        }
        return switch (fault.get().kind()) {
            case DELAY -> later(fault.get().millis(), send);
            case DROP_BEFORE, HANG -> new CompletableFuture<>();
            case DROP_AFTER -> send.get().thenCompose(ack -> new CompletableFuture<>());
            case TWICE -> send.get().thenCombine(send.get(), (first, second) -> first);
            case THROTTLE, FAIL -> CompletableFuture.completedFuture(Ack.failed("dispatch_failed", 0));
        };
    }

    private static CompletableFuture<Ack> later(long millis, Supplier<CompletableFuture<Ack>> send) {
        var executor = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, executor).thenCompose(passed -> send.get());
    }
}
