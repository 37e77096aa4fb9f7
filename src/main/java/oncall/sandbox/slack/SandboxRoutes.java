package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.stream.Collectors;
import oncall.sandbox.clock.ClockDocument;
import oncall.sandbox.http.Json;

/** The workspace's own controls under {@code /_sandbox}: misbehaviour, time, messages, calls, sockets. */
final class SandboxRoutes {
    private final Workspace workspace;
    private final CallLog log;

    SandboxRoutes(Workspace workspace, CallLog log) {
        this.workspace = workspace;
        this.log = log;
    }

    void faults(Context request) {
        var list = Json.array();
        workspace.faults().list().forEach(fault -> list.add(FaultDocument.of(fault, FaultDocument.METHODS)));
        workspace.deliveryFaults().list().forEach(fault -> list.add(FaultDocument.of(fault, FaultDocument.DELIVERY)));
        send(request, list);
    }

    void addFault(Context request) {
        PageRoutes.requireJson(request);
        if (!(Json.read(request.body()).orElse(null) instanceof ObjectNode fault)) {
            refuse(request, "a fault is a JSON object");
            return;
        }
        try {
            var faults = FaultDocument.isOfDelivery(fault) ? workspace.deliveryFaults() : workspace.faults();
            faults.add(FaultDocument.read(fault));
            send(request, ApiMethod.ok());
        } catch (IllegalArgumentException e) {
            refuse(request, String.valueOf(e.getMessage()));
        }
    }

    void clearFaults(Context request) {
        workspace.faults().clear();
        workspace.deliveryFaults().clear();
        send(request, ApiMethod.ok());
    }

    void clock(Context request) {
        send(request, workspace.time());
    }

    /** {@code {"pace":60}} or {@code {"advance":"PT5M"}}: faster from now on, or later at once; never back. */
    void moveClock(Context request) {
        PageRoutes.requireJson(request);
        try {
            ClockDocument.move(workspace.clock(), Json.read(request.body()).orElseGet(Json::object));
            clock(request);
        } catch (IllegalArgumentException e) {
            refuse(request, String.valueOf(e.getMessage()));
        }
    }

    void messages(Context request) {
        send(request, workspace.messages());
    }

    void calls(Context request) {
        send(request, log.all());
    }

    /**
     * {@code {"do":"refresh"|"warning"|"cut"|"silence"|"speak"|"hang"|"go-on"}}: asks for new sockets, or lets the old
     * ones fail; {@code {"do":"lifetime","seconds":60}}: how long those last that are opened from now on.
     */
    void sockets(Context request) {
        PageRoutes.requireJson(request);
        var wish = Json.read(request.body()).orElseGet(Json::object);
        switch (Json.text(wish, "do")) {
            case "refresh" -> workspace.refreshSockets("refresh_requested");
            case "warning" -> workspace.refreshSockets("warning");
            case "cut" -> workspace.cutSockets();
            case "silence" -> workspace.silenceSockets(true);
            case "speak" -> workspace.silenceSockets(false);
            case "hang" -> workspace.hangSockets(true);
            case "go-on" -> workspace.hangSockets(false);
            case "lifetime" -> {
                var seconds = wish.path("seconds");
                if (!seconds.isInt() || seconds.asInt() < 1) {
                    refuse(request, "\"seconds\" is a whole number, 1 at least");
                    return;
                }
                workspace.socketLifetime(Duration.ofSeconds(seconds.asInt()));
            }
            default -> {
                refuse(request, "\"do\" is one of refresh, warning, cut, silence, speak, hang, go-on, lifetime");
                return;
            }
        }
        send(request, ApiMethod.ok());
    }

    /** A list of block types that are refused from now on; an empty one ends that. */
    void refusedBlocks(Context request) {
        PageRoutes.requireJson(request);
        if (!(Json.read(request.body()).orElse(null) instanceof ArrayNode types)) {
            refuse(request, "give a list of block types, such as [\"table\"]");
            return;
        }
        workspace.refuseBlocks(types.valueStream().map(t -> t.asText()).collect(Collectors.toSet()));
        send(request, ApiMethod.ok());
    }

    /** {@code {"on":true}} holds the app to Slack's rate limits from now on, {@code false} ends that. */
    void rateLimits(Context request) {
        PageRoutes.requireJson(request);
        var on = Json.read(request.body()).orElseGet(Json::object).path("on");
        if (!on.isBoolean()) {
            refuse(request, "\"on\" is true or false");
            return;
        }
        workspace.limitRates(on.asBoolean());
        send(request, ApiMethod.ok());
    }

    private static void refuse(Context request, String words) {
        request.status(400);
        send(
                request,
                Json.object().put("ok", false).put("error", "invalid_arguments").put("message", words));
    }

    private static void send(Context request, JsonNode answer) {
        request.contentType("application/json; charset=utf-8").result(Json.write(answer));
    }
}
