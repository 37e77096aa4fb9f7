package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import oncall.sandbox.http.Faults;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Latest;

/** Tells the app what happened, gives it three seconds to answer, and remembers what was told. */
final class Deliveries {
    /** How long Slack waits before it repeats an event nobody acknowledged. */
    static final List<Duration> REPEATS = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** Slack's word for an app that has not answered within three seconds. */
    static final String TIMEOUT = "operation_timeout";

    private final Latest<Parcel> told = new Latest<>(2_000);
    private final Traffic traffic;
    private final Faults faults;
    private final Patience patience;
    private volatile Link link;
    private volatile List<Duration> repeats = REPEATS;

    Deliveries(Link link, Faults faults, Patience patience, Traffic traffic) {
        this.link = link;
        this.faults = faults;
        this.patience = patience;
        this.traffic = traffic;
    }

    void by(Link other) {
        link = other;
    }

    void repeats(List<Duration> pauses) {
        repeats = List.copyOf(pauses);
    }

    List<Parcel> told() {
        return told.all();
    }

    /** Tells the app and remembers it. The future always ends, with a failure where the app was late. */
    CompletableFuture<Ack> tell(Parcel parcel) {
        told.add(parcel, 0);
        return tellAgain(parcel);
    }

    /** Tells the app exactly this once more. */
    CompletableFuture<Ack> tellAgain(Parcel parcel) {
        return attempt(parcel, 0, "").thenApply(ack -> {
            if (!ack.ok() && parcel.kind() == Parcel.Kind.EVENT) {
                repeat(parcel, 1, ack);
            }
            return ack;
        });
    }

    private void repeat(Parcel parcel, int attempt, Ack last) {
        if (attempt > repeats.size() || !last.repeatable()) {
            return;
        }
        var reason = link.retryReason(last);
        var later = CompletableFuture.delayedExecutor(repeats.get(attempt - 1).toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> {
            var unused = attempt(parcel, attempt, reason).thenAccept(ack -> {
                if (!ack.ok()) {
                    repeat(parcel, attempt + 1, ack);
                }
            });
        });
    }

    private CompletableFuture<Ack> attempt(Parcel parcel, int attempt, String reason) {
        var began = System.nanoTime();
        var late = Ack.failed(TIMEOUT, 0);
        var answer = FaultyDelivery.of(faults, parcel, () -> link.send(parcel, attempt, reason));
        return patience.waitFor(answer, late)
                .exceptionally(failure -> Ack.failed("dispatch_failed", 0))
                .thenApply(ack -> logged(parcel, ack.after(Duration.ofNanos(System.nanoTime() - began))));
    }

    private Ack logged(Parcel parcel, Ack ack) {
        JsonNode answer = ack.body().isMissingNode() ? Json.MAPPER.nullNode() : ack.body();
        var status = ack.ok() ? "acknowledged" : ack.failure();
        var millis = ack.took().toMillis();
        traffic.add(
                "slack", "bot", parcel.kind().word, parcel.name(), status, millis, ack.ok(), parcel.payload(), answer);
        return ack;
    }
}
