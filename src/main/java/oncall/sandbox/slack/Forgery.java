package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import oncall.sandbox.http.Json;

/** Makes of a recorded press the press of somebody else. */
record Forgery(Triggers triggers, ResponseUrls responseUrls, Members members) {

    Parcel by(Parcel parcel, String user) {
        var payload = parcel.payload();
        var member = members.require(user);
        if (parcel.kind() == Parcel.Kind.COMMAND) {
            payload.put("user_id", user).put("user_name", member.name()).put("team_id", member.team());
        } else if (parcel.kind() == Parcel.Kind.EVENT) {
            ((ObjectNode) payload.path("event")).put("user", user);
            payload.put("event_id", Ids.next("Ev", 10));
        } else {
            payload.set("user", Payloads.user(member));
        }
        freshen(payload, user);
        return parcel.with(payload);
    }

    private void freshen(ObjectNode payload, String user) {
        var channel = payload.hasNonNull("channel_id")
                ? Json.text(payload, "channel_id")
                : Json.text(payload.path("channel"), "id");
        if (payload.has("trigger_id")) {
            payload.put("trigger_id", triggers.make(user, channel, Json.text(payload.path("view"), "id")));
        }
        if (payload.has("response_url")) {
            var ts = Json.text(payload.path("container"), "message_ts");
            payload.put("response_url", responseUrls.make("actions", new ResponseUrls.Place(user, channel, ts)));
        }
    }
}
