package oncall.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is sent back over HTTP, and what the log says was sent.
 *
 * @param said the answer as the log and the traffic panel show it
 */
@SuppressWarnings("ArrayRecordComponent") // Made and sent within one request, compared by nobody.
public record HttpReply(int status, String type, byte[] body, Map<String, String> headers, ObjectNode said) {

    public static HttpReply json(int status, ObjectNode answer) {
        return json(status, "application/json; charset=utf-8", answer);
    }

    public static HttpReply json(int status, String type, ObjectNode answer) {
        return new HttpReply(status, type, Json.bytes(answer), Map.of(), answer);
    }

    public static HttpReply text(int status, String words) {
        var said = Json.object().put("ok", status < 300).put("text", words);
        return new HttpReply(
                status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8), Map.of(), said);
    }

    public HttpReply with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new HttpReply(status, type, body, more, said);
    }

    public void send(Context request) {
        headers.forEach(request::header);
        request.status(status).contentType(type).result(body);
    }
}
