package oncall.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import oncall.sandbox.slack.Parcel;
import oncall.slack.bench.Bench;
import oncall.slack.block.Elements;
import oncall.slack.oncall.OnCallHandler;
import oncall.slack.press.Press;
import oncall.slack.press.Route;

/** Which of the bot's routes a delivery belongs to. */
final class Pressed {
    private static final List<Route> ROUTES = new Bench().routes.all();

    private Pressed() {}

    /** All of them; their handlers belong to no bot. */
    static List<Route> routes() {
        return ROUTES;
    }

    static Route route(Parcel parcel) {
        JsonNode payload = parcel.payload();
        return switch (parcel.kind()) {
            case COMMAND ->
                find(Press.Kind.COMMAND, verb(payload.path("text").asText()))
                        .or(() -> find(Press.Kind.COMMAND, "unknown"))
                        .orElseThrow();
            case BLOCK_ACTIONS -> pressed(payload.path("actions").path(0));
            case VIEW_SUBMISSION ->
                named(Press.Kind.SUBMIT, payload.path("view").path("callback_id"));
            case VIEW_CLOSED -> named(Press.Kind.CLOSED, payload.path("view").path("callback_id"));
            case BLOCK_SUGGESTION -> named(Press.Kind.SUGGESTION, payload.path("action_id"));
            case EVENT -> find(Press.Kind.HOME_OPENED, "home").orElseThrow();
            case SHORTCUT -> named(Press.Kind.SHORTCUT, payload.path("callback_id"));
        };
    }

    private static String verb(String text) {
        return text.isEmpty() ? OnCallHandler.ROOT : text.split(" ", 2)[0];
    }

    /** An entry of the menu of rare actions is a route of its own. */
    private static Route pressed(JsonNode action) {
        JsonNode entry = action.at("/selected_option/value");
        return action.path("action_id").asText().equals(Elements.MORE)
                ? find(Press.Kind.BUTTON, entry.asText().split(" ", 2)[0]).orElseThrow()
                : named(Press.Kind.BUTTON, action.path("action_id"));
    }

    private static Route named(Press.Kind kind, JsonNode id) {
        return find(kind, id.asText())
                .orElseThrow(() -> new AssertionError("what was pressed has no route: " + kind + " " + id));
    }

    private static Optional<Route> find(Press.Kind kind, String id) {
        return ROUTES.stream()
                .filter(route -> route.kind() == kind && route.id().equals(id))
                .findFirst();
    }
}
