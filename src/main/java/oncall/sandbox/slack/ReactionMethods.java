package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reactions of the app to messages. */
record ReactionMethods(Channels channels, Places places, Telling telling) {

    private static final List<String> WRITE = List.of("reactions:write");

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("reactions.add", WRITE, call -> react(call, true)),
                ApiMethod.of("reactions.remove", WRITE, call -> react(call, false)));
    }

    private ObjectNode react(Call call, boolean puts) {
        var reaction = call.required("name");
        if (!reaction.matches("[a-z0-9_'+:-]{1,100}")) {
            throw ApiError.of("invalid_name");
        }
        var channel = places.joined(call.required("channel"));
        var message = channels.message(channel, call.required("timestamp"))
                .filter(m -> m.onlyFor.isEmpty())
                .orElseThrow(() -> ApiError.of("message_not_found"));
        var unused = telling.reacts(channel, message, Ids.BOT_USER, reaction, puts);
        return ApiMethod.ok();
    }
}
