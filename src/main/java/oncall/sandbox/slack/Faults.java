package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.sandbox.http.Json;

/** Misbehaviour on demand, of Web API methods and of deliveries to the app. */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    Faults() {}

    /** Adds a fault as {@code POST /_sandbox/faults} describes it. Throws IllegalArgumentException with words. */
    public synchronized void add(ObjectNode description) {
        faults.add(Fault.read(description));
    }

    public synchronized void clear() {
        faults.clear();
    }

    /** The faults still to come. */
    public synchronized ArrayNode list() {
        var list = Json.array();
        faults.stream().filter(Fault::lives).forEach(f -> list.add(f.json()));
        return list;
    }

    synchronized Optional<Fault> onMethod(String method) {
        return faults.stream().filter(f -> f.strikesMethod(method)).findFirst();
    }

    /** Delivers with whatever fault is due. */
    CompletableFuture<Ack> onDelivery(Parcel parcel, Supplier<CompletableFuture<Ack>> send) {
        var fault = due(parcel);
        if (fault.isEmpty()) {
            return send.get();
        }
        return switch (fault.get().action()) {
            case DELAY -> later(fault.get().pause(), send);
            case DROP_BEFORE, HANG -> new CompletableFuture<>();
            case DROP_AFTER -> send.get().thenCompose(ack -> new CompletableFuture<>());
            case TWICE -> send.get().thenCombine(send.get(), (first, second) -> first);
            case THROTTLE, FAIL, REFUSE -> CompletableFuture.completedFuture(Ack.failed("dispatch_failed", 0));
        };
    }

    private synchronized Optional<Fault> due(Parcel parcel) {
        return faults.stream()
                .filter(f -> f.strikesDelivery(parcel.kind().word))
                .findFirst();
    }

    private static CompletableFuture<Ack> later(Duration pause, Supplier<CompletableFuture<Ack>> send) {
        var executor = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, executor).thenCompose(passed -> send.get());
    }
}
