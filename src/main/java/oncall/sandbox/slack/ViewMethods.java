package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import oncall.sandbox.http.Json;

/** Opening and changing modals and home tabs. A view that is refused leaves its trigger unused. */
record ViewMethods(Views views, Triggers triggers, Members members, Manifest manifest, SurfaceCheck check) {

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("views.open", List.of(), this::open),
                ApiMethod.of("views.push", List.of(), this::push),
                ApiMethod.of("views.update", List.of(), this::update),
                ApiMethod.of("views.publish", List.of(), this::publish));
    }

    private ObjectNode open(Call call) {
        var view = modal(call);
        triggers.valid(trigger(call));
        return answer(views.open(triggers.use(trigger(call)), view));
    }

    private ObjectNode push(Call call) {
        var view = modal(call);
        var trigger = triggers.valid(trigger(call));
        var pushed = views.push(trigger.view(), trigger.user(), view);
        triggers.use(trigger(call));
        return answer(pushed);
    }

    private ObjectNode update(Call call) {
        var view = call.requiredObject("view");
        check.view(view, Json.text(view, "type").equals("home") ? "home" : "modal");
        return answer(views.update(target(call), call.text("hash"), view));
    }

    private OpenView target(Call call) {
        var id = call.text("view_id");
        var externalId = call.text("external_id");
        if (id.isEmpty() == externalId.isEmpty()) {
            throw ApiError.of("invalid_arguments", List.of("[ERROR] give either view_id or external_id"));
        }
        return (id.isEmpty() ? views.findExternal(externalId) : views.find(id))
                .orElseThrow(() -> ApiError.of("not_found"));
    }

    private ObjectNode publish(Call call) {
        if (!manifest.home()) {
            throw ApiError.of("not_enabled");
        }
        var user = call.required("user_id");
        if (members.find(user).isEmpty()) {
            throw ApiError.of("invalid_arguments", List.of("[ERROR] invalid `user_id` [json-pointer:/user_id]"));
        }
        var view = call.requiredObject("view");
        check.view(view, "home");
        return answer(views.publish(user, call.text("hash"), view));
    }

    private ObjectNode modal(Call call) {
        trigger(call);
        var view = call.requiredObject("view");
        check.view(view, "modal");
        return view;
    }

    private static String trigger(Call call) {
        var pointer = call.text("interactivity_pointer");
        return pointer.isEmpty() ? call.required("trigger_id") : pointer;
    }

    private static ObjectNode answer(ObjectNode view) {
        return ApiMethod.ok().set("view", view);
    }
}
