package oncall.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param reply empty where nothing was done
 * @param told whether the client got the reply
 * @param fault the word for the fault that played, or empty
 */
public record Outcome(Optional<HttpReply> reply, boolean told, long millis, String fault) {

    /** 0 where the client got no answer. */
    public int status() {
        return told ? reply.map(HttpReply::status).orElse(0) : 0;
    }

    /** What the client was told, or would have been; null in JSON where nothing was done. */
    public JsonNode said() {
        return reply.<JsonNode>map(HttpReply::said).orElseGet(Json.MAPPER::nullNode);
    }
}
