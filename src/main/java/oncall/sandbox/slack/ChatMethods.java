package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.sandbox.http.Json;

/** Posting, changing and removing messages. */
record ChatMethods(Channels channels, Members members, Places places, Drafting drafting, Supplier<String> address) {

    private static final List<String> WRITE = List.of("chat:write");
    private static final int LONGEST_UPDATE = 4000;

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("chat.postMessage", WRITE, this::post),
                ApiMethod.of("chat.postEphemeral", WRITE, this::postEphemeral),
                ApiMethod.of("chat.update", WRITE, this::update),
                ApiMethod.of("chat.delete", WRITE, this::delete),
                ApiMethod.of("chat.getPermalink", List.of(), this::permalink));
    }

    private ObjectNode post(Call call) {
        var channel = places.writable(call.required("channel"));
        var posted = channels.post(channel, Optional.empty(), drafting.message(call));
        var answer = ApiMethod.ok().put("channel", channel.id).put("ts", Json.text(posted, "ts"));
        answer.set("message", posted);
        return Drafting.tooLong(call.text("text")) ? ApiMethod.warn(answer, "message_truncated") : answer;
    }

    private ObjectNode postEphemeral(Call call) {
        var channel = places.writable(call.required("channel"));
        var reader = members.require(call.required("user"));
        if (!channels.membersOf(channel).contains(reader.id())) {
            throw ApiError.of("user_not_in_channel");
        }
        var draft = drafting.message(call);
        draft.remove("metadata");
        var posted = channels.post(channel, Optional.of(reader.id()), draft);
        return ApiMethod.ok().put("message_ts", Json.text(posted, "ts"));
    }

    private ObjectNode update(Call call) {
        var channel = places.known(call.required("channel"));
        var message = own(channel, call.required("ts"), "cant_update_message");
        if (Drafting.letters(call.text("text")) > LONGEST_UPDATE) {
            throw ApiError.of("msg_too_long");
        }
        var draft = drafting.message(call);
        channels.change(channel, message, old -> drafting.edited(old, draft, channels.nextTs()));
        var body = channels.bodyOf(message);
        return ApiMethod.ok()
                .put("channel", channel.id)
                .put("ts", message.ts)
                .put("text", Json.text(body, "text"))
                .set("message", body);
    }

    private ObjectNode delete(Call call) {
        var channel = places.known(call.required("channel"));
        var message = own(channel, call.required("ts"), "cant_delete_message");
        channels.delete(channel, message);
        return ApiMethod.ok().put("channel", channel.id).put("ts", message.ts);
    }

    private ObjectNode permalink(Call call) {
        var channel = places.known(call.required("channel"));
        var ts = call.required("message_ts");
        var message = channels.message(channel, ts).filter(m -> m.onlyFor.isEmpty());
        var body = channels.bodyOf(message.orElseThrow(() -> ApiError.of("message_not_found")));
        var thread = Json.text(body, "thread_ts");
        var link = address.get() + "/archives/" + channel.id + "/p" + ts.replace(".", "")
                + (thread.isEmpty() || thread.equals(ts) ? "" : "?thread_ts=" + thread + "&cid=" + channel.id);
        return ApiMethod.ok().put("channel", channel.id).put("permalink", link);
    }

    private Message own(Channel channel, String ts, String otherwise) {
        var message = channels.message(channel, ts)
                .filter(m -> m.onlyFor.isEmpty())
                .orElseThrow(() -> ApiError.of("message_not_found"));
        if (!Json.text(channels.bodyOf(message), "bot_id").equals(Ids.BOT)) {
            throw ApiError.of(otherwise);
        }
        return message;
    }
}
