package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** Puts on the screens what the app answers to a command, or through a response URL. */
record Replies(Channels channels, Drafting drafting, Traffic traffic) {

    /** Shows the answer of an acknowledged command, or Slackbot's words where there was none in time. */
    Ack toCommand(Parcel parcel, Ack ack) {
        var payload = parcel.payload();
        var place = new ResponseUrls.Place(parcel.user(), Json.text(payload, "channel_id"), "");
        if (!ack.ok()) {
            fromSlackbot(place, Json.text(payload, "command") + " failed with the error \"" + ack.failure() + "\"");
            return ack;
        }
        try {
            answer(place, ack.body());
            return ack;
        } catch (ApiError refused) {
            fromSlackbot(place, Json.text(payload, "command") + " failed with the error \"" + refused.code() + "\"");
            return unusable(parcel, ack, refused);
        }
    }

    /** Shows in the traffic that an answer, though in time, is none Slack can use. */
    Ack unusable(Parcel parcel, Ack ack, ApiError refused) {
        var kind = parcel.kind().word;
        traffic.add("bot", "slack", kind, kind + " answer", refused.code(), 0, false, ack.body(), refused.answer());
        return Ack.failed(refused.code(), ack.status()).after(ack.took());
    }

    private void answer(ResponseUrls.Place place, JsonNode body) {
        if (body.isTextual() && !body.asText().isBlank()) {
            show(place, Json.object().put("text", body.asText()));
        } else if (body instanceof ObjectNode message && !message.isEmpty()) {
            show(place, message);
        }
    }

    /** Does what the app posted to a response URL. Throws {@code no_text}, {@code invalid_blocks} and the like. */
    void show(ResponseUrls.Place place, ObjectNode answer) {
        var channel = channels.find(place.channel()).orElseThrow(() -> ApiError.of("channel_not_found"));
        var original = channels.message(channel, place.messageTs());
        if (answer.path("delete_original").asBoolean(false)) {
            original.ifPresent(message -> channels.delete(channel, message));
            return;
        }
        var draft = drafting.message(new Call("response_url", answer));
        var replaces = answer.path("replace_original").asBoolean(false);
        if (replaces && original.isPresent()) {
            channels.change(channel, original.get(), old -> drafting.edited(old, draft, channels.nextTs()));
        } else {
            var everybody = Json.text(answer, "response_type").equals("in_channel");
            channels.post(channel, everybody ? Optional.empty() : Optional.of(place.user()), draft);
        }
    }

    private void fromSlackbot(ResponseUrls.Place place, String text) {
        var body = Json.object().put("user", Ids.SLACKBOT).put("text", text);
        channels.find(place.channel()).ifPresent(c -> channels.post(c, Optional.of(place.user()), body));
    }
}
