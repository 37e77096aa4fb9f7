package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import oncall.sandbox.http.Json;

/** Every call of the app: what it asked, what it was answered, and when. */
final class CallLog {
    private static final int KEPT = 5000;

    private final ArrayNode calls = Json.array();
    private final Traffic traffic;
    private final InstantSource clock;

    CallLog(Traffic traffic, InstantSource clock) {
        this.traffic = traffic;
        this.clock = clock;
    }

    void add(Call call, int status, ObjectNode answer, long millis) {
        var args = call.args().deepCopy();
        args.remove("token");
        keep(call.method(), args, status, answer);
        var ok = status == 200 && answer.path("ok").asBoolean(false);
        var word = ok || Json.text(answer, "error").isEmpty() ? String.valueOf(status) : Json.text(answer, "error");
        var kind = call.method().equals("response_url") ? "response_url" : "web api";
        traffic.add("bot", "slack", kind, call.method(), word, millis, ok, args, answer);
    }

    private synchronized void keep(String method, ObjectNode args, int status, ObjectNode answer) {
        var line = calls.addObject()
                .put("method", method)
                .put("at", clock.instant().toString())
                .put("status", status);
        line.set("args", args);
        line.set("answer", answer.deepCopy());
        if (calls.size() > KEPT) {
            calls.remove(0);
        }
    }

    synchronized ArrayNode all() {
        return calls.deepCopy();
    }
}
