package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** What the app is told of what people do, and with it the ways to answer. */
record Interactivity(
        Payloads payloads, Triggers triggers, ResponseUrls responseUrls, Deliveries deliveries, InstantSource clock) {

    Parcel parcel(Parcel.Kind kind, String name, ObjectNode payload) {
        return new Parcel(kind, name, payload, clock.instant());
    }

    CompletableFuture<Ack> tell(Parcel.Kind kind, String name, ObjectNode payload) {
        return deliveries.tell(parcel(kind, name, payload));
    }
}
