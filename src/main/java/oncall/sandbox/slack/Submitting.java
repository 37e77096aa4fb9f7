package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import oncall.sandbox.http.Json;

/** Sending a form off and closing it, with the four things an app may answer. */
record Submitting(
        Views views, Replies replies, Answers answers, SurfaceCheck check, SharedFiles files, Interactivity app) {

    static final String TROUBLE = "We had some trouble connecting. Try again?";

    Acted submit(Act act) {
        var view = own(act);
        if (!Json.text(view.source, "type").equals("modal") || !view.source.hasNonNull("submit")) {
            return Acted.refused("no_submit", "this view has nothing to submit");
        }
        keep(act, view);
        var faults = FormCheck.faults(view.source, view.state);
        if (!faults.isEmpty()) {
            views.with(view, v -> v.errors = faults);
            return Acted.refused("invalid_input", "something is missing or wrong in the form");
        }
        return views.with(view, Submitting::begins)
                ? Acted.told(send(view))
                : Acted.refused("busy", "the app has not answered the last press yet");
    }

    /** Shows the form as busy; returns false where it already was, as for a second press at once. */
    private static boolean begins(OpenView view) {
        if (view.waiting > 0) {
            return false;
        }
        view.waiting++;
        view.errors = Json.object();
        view.failure = null;
        return true;
    }

    private void keep(Act act, OpenView view) {
        for (var given : Pressing.given(act)) {
            var place = given.place();
            var placed = Placed.find(view.source, place.blockId(), place.actionId())
                    .orElseThrow(() -> ApiError.of("element_not_found", List.of("no such input: " + place.blockId())));
            views.with(view, v -> v.state.put(place, answers.chosen(placed, given.value(), act.by())));
        }
    }

    private CompletableFuture<Ack> send(OpenView view) {
        var payload = app.payloads().interaction("view_submission", view.user);
        payload.put("trigger_id", app.triggers().make(view.user, view.channel, view.id));
        payload.set("view", views.json(view));
        responseUrlsFor(view, payload);
        giveFiles(view);
        var parcel = app.parcel(Parcel.Kind.VIEW_SUBMISSION, Json.text(view.source, "callback_id"), payload);
        return app.deliveries().tell(parcel).thenApply(ack -> views.with(view, v -> settled(v, parcel, ack)));
    }

    private void responseUrlsFor(OpenView view, ObjectNode payload) {
        var urls = payload.putArray("response_urls");
        for (var placed : Placed.in(view.source)) {
            var answer = view.state.get(InputState.Place.of(placed)).orElseGet(Json::object);
            var chosen = Json.text(answer, placed.kind().answer.isEmpty() ? "none" : placed.kind().answer);
            if (placed.element().path("response_url_enabled").asBoolean(false) && !chosen.isEmpty()) {
                var url = app.responseUrls().make("app", new ResponseUrls.Place(view.user, chosen, ""));
                urls.addObject()
                        .put("block_id", placed.blockId())
                        .put("action_id", placed.actionId())
                        .put("channel_id", chosen)
                        .put("response_url", url);
            }
        }
    }

    /** Whoever gets the form gets to read the files in it. */
    private void giveFiles(OpenView view) {
        for (var placed : Placed.in(view.source)) {
            if (placed.kind() == ElementKind.FILE) {
                view.state
                        .get(InputState.Place.of(placed))
                        .ifPresent(answer -> files.giveToApp(answer.withArray(ElementKind.FILE.answer)));
            }
        }
    }

    private Ack settled(OpenView view, Parcel parcel, Ack ack) {
        view.waiting--;
        if (!ack.ok()) {
            view.failure = TROUBLE;
            return ack;
        }
        try {
            answered(view, body(ack));
            return ack;
        } catch (ApiError refused) {
            view.failure = TROUBLE;
            return replies.unusable(parcel, ack, refused);
        }
    }

    private static ObjectNode body(Ack ack) {
        if (ack.body() instanceof ObjectNode body) {
            return body;
        }
        if (ack.body().isMissingNode() || ack.body().isNull()) {
            return Json.object();
        }
        throw ApiError.of("invalid_response", List.of("[ERROR] must be empty or a JSON object"));
    }

    private void answered(OpenView view, ObjectNode answer) {
        switch (Json.text(answer, "response_action")) {
            case "" -> views.close(view);
            case "clear" -> views.closeAll(view.user);
            case "errors" -> view.errors = errors(view, answer);
            case "update" -> {
                var next = checked(answer);
                views.update(view, "", next);
            }
            case "push" -> views.push(view.id, view.user, checked(answer));
            default -> throw ApiError.of("invalid_response_action");
        }
    }

    private ObjectNode checked(ObjectNode answer) {
        if (!(answer.get("view") instanceof ObjectNode view)) {
            throw ApiError.of("invalid_arguments", List.of("[ERROR] missing required field: view"));
        }
        check.view(view, "modal");
        return view;
    }

    private static ObjectNode errors(OpenView view, ObjectNode answer) {
        var inputs = Placed.in(view.source).stream()
                .filter(Placed::inInput)
                .map(Placed::blockId)
                .toList();
        if (!(answer.get("errors") instanceof ObjectNode errors) || errors.isEmpty()) {
            throw ApiError.of("invalid_errors", List.of("[ERROR] errors needs at least one block id"));
        }
        for (var error : errors.properties()) {
            if (!inputs.contains(error.getKey()) || error.getValue().asText("").isEmpty()) {
                throw ApiError.of("invalid_errors", List.of("[ERROR] not an input block: " + error.getKey()));
            }
        }
        return errors.deepCopy();
    }

    Acted close(Act act) {
        var view = own(act);
        var stack = views.stackOf(act.by());
        var all = act.at("all").asBoolean(false)
                || view.source.path("clear_on_close").asBoolean(false);
        var closed = all ? stack.get(0) : view;
        var payload = app.payloads().interaction("view_closed", act.by());
        payload.set("view", views.json(closed));
        payload.put("is_cleared", all);
        if (all) {
            views.closeAll(act.by());
        } else {
            views.close(view);
        }
        if (!closed.source.path("notify_on_close").asBoolean(false)) {
            return Acted.quietly();
        }
        var parcel = app.parcel(Parcel.Kind.VIEW_CLOSED, Json.text(closed.source, "callback_id"), payload);
        return Acted.told(app.deliveries().tell(parcel));
    }

    private OpenView own(Act act) {
        return views.stackOf(act.by()).stream()
                .filter(v -> v.id.equals(act.text("view_id")))
                .findFirst()
                .orElseThrow(() -> ApiError.of("view_not_found", List.of("that form is not on your screen any more")));
    }
}
