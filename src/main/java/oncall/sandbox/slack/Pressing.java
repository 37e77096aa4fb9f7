package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import oncall.sandbox.http.Json;

/** Buttons, selects and inputs: what people press, choose and type, and what the app suggests. */
record Pressing(
        Views views, Channels channels, Replies replies, Answers answers, SurfaceCheck check, Interactivity app) {

    private static final int SHORTEST_QUERY = 3;

    Acted press(Act act) {
        var surface = Surface.of(act, views, channels);
        var placed = surface.find(act.place()).orElseThrow(Pressing::noSuchElement);
        var answer = answers.chosen(placed, act.at("value"), act.by());
        if (placed.kind().holdsState()) {
            surface.put(placed, answer);
        }
        return placed.dispatches() ? tell(surface, placed, answer) : Acted.quietly();
    }

    /** Keeps what was typed or chosen; an input that dispatches tells the app of a new choice. */
    Acted input(Act act) {
        var surface = Surface.of(act, views, channels);
        var told = new ArrayList<Acted>();
        for (var entry : given(act)) {
            var placed = surface.find(entry.place()).orElseThrow(Pressing::noSuchElement);
            var answer = answers.chosen(placed, entry.value(), act.by());
            var changed = surface.put(placed, answer);
            if (changed && placed.inInput() && placed.dispatches() && dispatchesWhileTyping(placed)) {
                told.add(tell(surface, placed, answer));
            }
        }
        return told.isEmpty() ? Acted.quietly() : told.get(told.size() - 1);
    }

    private static boolean dispatchesWhileTyping(Placed placed) {
        var on = placed.element().path("dispatch_action_config").path("trigger_actions_on");
        return !placed.kind().typed() || on.toString().contains("on_character_entered");
    }

    /** One answer of the page's {@code state}. */
    record Given(InputState.Place place, JsonNode value) {}

    static List<Given> given(Act act) {
        var given = new ArrayList<Given>();
        act.at("state")
                .properties()
                .forEach(block -> block.getValue()
                        .properties()
                        .forEach(e ->
                                given.add(new Given(new InputState.Place(block.getKey(), e.getKey()), e.getValue()))));
        return given;
    }

    private Acted tell(Surface surface, Placed placed, ObjectNode answer) {
        var payload = app.payloads().interaction("block_actions", surface.user());
        surface.describe(payload);
        payload.put("trigger_id", app.triggers().make(surface.user(), surface.channelId(), surface.viewId()));
        if (surface.message() != null) {
            var place = new ResponseUrls.Place(surface.user(), surface.channelId(), surface.message().ts);
            payload.put("response_url", app.responseUrls().make("actions", place));
        }
        var action = payload.putArray("actions").addObject();
        action.setAll(answer);
        action.put("type", placed.kind().type)
                .put("block_id", placed.blockId())
                .put("action_id", placed.actionId())
                .put("action_ts", channels.nextTs());
        var parcel = app.parcel(Parcel.Kind.BLOCK_ACTIONS, placed.actionId(), payload);
        return Acted.told(
                waitingFor(Optional.ofNullable(surface.view()), app.deliveries().tell(parcel)));
    }

    /** Shows the view as busy until the app has answered, and says so where it did not in time. */
    private CompletableFuture<Ack> waitingFor(Optional<OpenView> view, CompletableFuture<Ack> answer) {
        if (view.isEmpty()) {
            return answer;
        }
        views.with(view.get(), v -> ++v.waiting);
        return answer.thenApply(ack -> views.with(view.get(), v -> {
            v.waiting--;
            v.failure = ack.ok() ? null : Submitting.TROUBLE;
            return ack;
        }));
    }

    Acted suggest(Act act) {
        var surface = Surface.of(act, views, channels);
        var placed = surface.find(act.place()).orElseThrow(Pressing::noSuchElement);
        if (!placed.kind().external()) {
            return Acted.refused("not_external", "this list does not ask the app");
        }
        var shortest = placed.element().path("min_query_length").asInt(SHORTEST_QUERY);
        if (act.text("query").codePointCount(0, act.text("query").length()) < shortest) {
            return Acted.at(none(ApiMethod.ok()), Acted.quietly().ack());
        }
        var question = question(surface, placed, act.text("query"));
        var ack = app.deliveries().tell(question);
        return new Acted(ack.thenApply(a -> suggestions(question, placed, a)), ack);
    }

    private Parcel question(Surface surface, Placed placed, String query) {
        var payload = app.payloads().interaction("block_suggestion", surface.user());
        surface.describe(payload);
        payload.remove("state");
        if (payload.get("view") instanceof ObjectNode view) {
            view.remove("state");
        }
        payload.put("action_id", placed.actionId())
                .put("block_id", placed.blockId())
                .put("value", query);
        return app.parcel(Parcel.Kind.BLOCK_SUGGESTION, placed.actionId() + " " + query, payload);
    }

    private ObjectNode suggestions(Parcel question, Placed placed, Ack ack) {
        if (!ack.ok()) {
            return none(Json.object()
                    .put("ok", false)
                    .put("error", ack.failure())
                    .put("message", "Nothing could be found"));
        }
        try {
            check.suggestions(ack.body());
        } catch (ApiError refused) {
            replies.unusable(question, ack, refused);
            var words = "Nothing could be found: " + String.join("; ", refused.messages());
            return none(
                    Json.object().put("ok", false).put("error", refused.code()).put("message", words));
        }
        answers.suggested(InputState.Place.of(placed), Answers.optionsIn(ack.body()));
        var reply = none(ApiMethod.ok());
        reply.withArray("options").addAll(elements(ack.body().path("options")));
        reply.withArray("option_groups").addAll(elements(ack.body().path("option_groups")));
        return reply;
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.valueStream().toList();
    }

    private static ObjectNode none(ObjectNode reply) {
        reply.putArray("options");
        reply.putArray("option_groups");
        return reply;
    }

    private static ApiError noSuchElement() {
        return ApiError.of("element_not_found", List.of("that element is not on your screen any more"));
    }
}
