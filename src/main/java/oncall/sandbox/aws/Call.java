package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import oncall.sandbox.http.Json;

/**
 * One call as the endpoint saw it. A status of 0 means that the client got no answer; {@code answer} is then what it
 * would have been, or null in JSON where nothing was done. {@code fault} names the fault that played, or is empty.
 */
public record Call(
        Instant at,
        String operation,
        String region,
        JsonNode input,
        JsonNode answer,
        int status,
        long millis,
        String fault) {

    JsonNode document() {
        ObjectNode document = Json.object()
                .put("at", at.toString())
                .put("operation", operation)
                .put("region", region)
                .put("status", status)
                .put("millis", millis)
                .put("fault", fault);
        document.set("input", input);
        document.set("answer", answer);
        return document;
    }
}
