package oncall.sandbox.slack;

import java.util.concurrent.CompletableFuture;

/** A way of reaching the app. */
interface Link {

    /** Sends this once; the future ends with the app's answer, and never by itself where the app says nothing. */
    CompletableFuture<Ack> send(Parcel parcel, int attempt, String retryReason);

    /** What a repetition says of the attempt that ended like this. */
    String retryReason(Ack failed);
}
