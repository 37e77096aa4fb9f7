package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Latest;
import oncall.sandbox.http.Outcome;

/** Every call of the app: what it asked, what it was answered, and when. */
final class CallLog {
    private final Latest<ObjectNode> calls = new Latest<>(5_000);
    private final Traffic traffic;
    private final InstantSource clock;

    CallLog(Traffic traffic, InstantSource clock) {
        this.traffic = traffic;
        this.clock = clock;
    }

    void add(Call call, Outcome outcome) {
        var args = call.args().deepCopy();
        args.remove("token");
        var answer = outcome.said().deepCopy();
        var line = Json.object()
                .put("method", call.method())
                .put("at", clock.instant().toString())
                .put("status", outcome.status())
                .put("millis", outcome.millis())
                .put("fault", outcome.fault());
        line.set("args", args);
        line.set("answer", answer);
        calls.add(line, line.toString().length());
        var ok = outcome.status() == 200 && answer.path("ok").asBoolean(false);
        var kind = call.method().equals("response_url") ? "response_url" : "web api";
        traffic.add("bot", "slack", kind, call.method(), word(outcome, ok), outcome.millis(), ok, args, answer);
    }

    private static String word(Outcome outcome, boolean ok) {
        var error = Json.text(outcome.said(), "error");
        return ok || error.isEmpty() || !outcome.told() ? Traffic.status(outcome.status()) : error;
    }

    List<ObjectNode> all() {
        return calls.all();
    }
}
