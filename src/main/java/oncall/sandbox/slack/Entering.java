package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import oncall.sandbox.http.Json;

/** The ways in beside commands: the home tab and shortcuts. */
record Entering(Manifest manifest, Scopes scopes, Views views, Channels channels, Interactivity app) {

    Acted home(Act act) {
        var tab = act.text("tab").equals("messages") ? "messages" : "home";
        if (!manifest.home() && tab.equals("home")) {
            return Acted.refused("not_enabled", "the app has no home tab");
        }
        if (!manifest.events().contains("app_home_opened")) {
            return Acted.quietly();
        }
        var event = Json.object()
                .put("type", "app_home_opened")
                .put("user", act.by())
                .put("channel", channels.direct(act.by()))
                .put("tab", tab)
                .put("event_ts", channels.nextTs());
        views.homeOf(act.by())
                .filter(home -> tab.equals("home"))
                .ifPresent(home -> event.set("view", views.json(home)));
        return Acted.told(
                app.tell(Parcel.Kind.EVENT, "app_home_opened", app.payloads().event(event)));
    }

    private static ObjectNode shown(Ack ack) {
        return ack.ok()
                ? ApiMethod.ok()
                : Json.object().put("ok", false).put("error", ack.failure()).put("message", Submitting.TROUBLE);
    }

    Acted shortcut(Act act) {
        var shortcut = manifest.shortcuts().stream()
                .filter(s -> s.callbackId().equals(act.text("callback_id")) && scopes.has("commands"))
                .findFirst()
                .orElseThrow(() -> ApiError.of("unknown_shortcut", List.of("the app has no such shortcut")));
        var ofMessage = shortcut.type().equals("message");
        var payload = app.payloads().interaction(ofMessage ? "message_action" : "shortcut", act.by());
        payload.put("callback_id", shortcut.callbackId()).put("action_ts", channels.nextTs());
        var channel = "";
        if (ofMessage) {
            var found = channels.find(act.text("channel")).filter(c -> c.visibleTo(act.by()));
            var on = found.orElseThrow(() -> ApiError.of("channel_not_found"));
            var message = channels.message(on, act.text("ts"))
                    .filter(m -> m.onlyFor.isEmpty())
                    .orElseThrow(() -> ApiError.of("message_not_found"));
            channel = on.id;
            payload.put("message_ts", message.ts);
            payload.set("channel", Payloads.channel(on));
            payload.set("message", channels.bodyOf(message));
            var place = new ResponseUrls.Place(act.by(), on.id, "");
            payload.put("response_url", app.responseUrls().make("app", place));
        }
        payload.put("trigger_id", app.triggers().make(act.by(), channel, ""));
        var ack = app.tell(Parcel.Kind.SHORTCUT, shortcut.callbackId(), payload);
        return new Acted(ack.thenApply(Entering::shown), ack);
    }
}
