package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import oncall.sandbox.http.Json;

/**
 * The app's answer to one delivery.
 *
 * @param failure empty where the app answered in time, else Slack's word for what went wrong
 * @param status the HTTP status, 0 where there was none
 * @param body what the app answered with; missing where it said nothing
 * @param repeatable false where the app asked not to be told again
 */
public record Ack(String failure, int status, JsonNode body, Duration took, boolean repeatable) {

    public boolean ok() {
        return failure.isEmpty();
    }

    static Ack of(JsonNode body) {
        return new Ack("", 200, body, Duration.ZERO, true);
    }

    static Ack failed(String failure, int status) {
        return new Ack(failure, status, Json.MAPPER.missingNode(), Duration.ZERO, true);
    }

    Ack once() {
        return new Ack(failure, status, body, took, false);
    }

    Ack after(Duration time) {
        return new Ack(failure, status, body, time, repeatable);
    }
}
