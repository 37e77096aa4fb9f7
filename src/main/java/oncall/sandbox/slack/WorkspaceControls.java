package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import oncall.sandbox.http.Controls;
import oncall.sandbox.http.FaultFamily;
import oncall.sandbox.http.Json;

/** The workspace's own controls under {@code /_sandbox}: misbehaviour, time, messages, calls, sockets. */
final class WorkspaceControls {
    private static final Handler DONE = request -> Controls.answer(request, ApiMethod.ok());

    private final Workspace workspace;

    private WorkspaceControls(Workspace workspace) {
        this.workspace = workspace;
    }

    static void register(RoutesConfig routes, Workspace workspace) {
        var controls = new WorkspaceControls(workspace);
        Controls.faults(routes, controls.faults());
        Controls.clock(routes, workspace.clock(), workspace::nextHandOff);
        routes.get("/_sandbox/messages", request -> Controls.answer(request, workspace.messages()));
        routes.get("/_sandbox/calls", Controls.list(workspace.log::all, call -> call));
        routes.post("/_sandbox/sockets", Controls.posted((request, wish) -> controls.sockets(wish), DONE));
        routes.post("/_sandbox/refused-blocks", Controls.posted((request, types) -> controls.refuse(types), DONE));
        routes.post("/_sandbox/rate-limits", Controls.posted((request, wish) -> controls.limit(wish), DONE));
    }

    private List<FaultFamily> faults() {
        ObjectNode usual = Json.object().put("next", 1).put("millis", 5000);
        return List.of(
                new FaultFamily(workspace.faults(), "methods", method -> true, "error", usual),
                new FaultFamily(workspace.deliveryFaults(), "delivery", WorkspaceControls::isTold, "error", usual));
    }

    private static boolean isTold(String name) {
        return Arrays.stream(Parcel.Kind.values()).anyMatch(kind -> kind.word.equals(name));
    }

    /**
     * {@code {"do":"refresh"|"warning"|"cut"|"silence"|"speak"|"hang"|"go-on"}}: asks for new sockets, or lets the old
     * ones fail; {@code {"do":"lifetime","seconds":60}}: how long those last that are opened from now on.
     */
    private void sockets(JsonNode wish) {
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
                require(seconds.isInt() && seconds.asInt() > 0, "\"seconds\" is a whole number, 1 at least");
                workspace.socketLifetime(Duration.ofSeconds(seconds.asInt()));
            }
            default -> require(false, "\"do\" is one of refresh, warning, cut, silence, speak, hang, go-on, lifetime");
        }
    }

    /** A list of block types that are refused from now on; an empty one ends that. */
    private void refuse(JsonNode types) {
        require(types instanceof ArrayNode, "give a list of block types, such as [\"table\"]");
        workspace.refuseBlocks(Set.copyOf(Json.textsOf(types)));
    }

    /** {@code {"on":true}} holds the app to Slack's rate limits from now on, {@code false} ends that. */
    private void limit(JsonNode wish) {
        require(wish.path("on").isBoolean(), "\"on\" is true or false");
        workspace.limitRates(wish.path("on").asBoolean());
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
