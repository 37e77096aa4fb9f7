package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import oncall.sandbox.http.Json;

/** What the real service would have sent to somebody's telephone or mailbox; {@code channel} is the channel's ARN. */
public record OutboxMessage(String to, String channel, String kind, String code, Instant at) {

    /** As {@code /_sandbox/outbox} and the page show it. */
    public ObjectNode document() {
        return Json.object()
                .put("to", to)
                .put("channel", channel)
                .put("kind", kind)
                .put("code", code)
                .put("at", at.toString());
    }
}
