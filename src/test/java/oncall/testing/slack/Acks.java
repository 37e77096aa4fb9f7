package oncall.testing.slack;

import java.util.concurrent.CompletableFuture;
import oncall.sandbox.slack.Ack;

/** Insists that the app answers in time. */
final class Acks {
    private Acks() {}

    static Ack inTime(String what, CompletableFuture<Ack> ack) {
        var answer = ack.join();
        if (!answer.ok()) {
            throw new AssertionError("the app did not acknowledge " + what + ": " + answer.failure() + " after "
                    + answer.took().toMillis() + " ms");
        }
        return answer;
    }
}
