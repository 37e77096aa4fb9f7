package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import oncall.sandbox.http.Json;

/** Makes messages of what the app sends, as Slack would: checked, named, and with a text. */
record Drafting(SurfaceCheck check) {

    private static final int LONGEST = 40_000;
    private static final int LONGEST_MARKDOWN = 12_000;

    /** A message of the app. Throws {@code no_text}, {@code invalid_blocks} and the like. */
    ObjectNode message(Call call) {
        return withFiles(call, Json.array());
    }

    /** The same with files, which may be all there is. */
    ObjectNode withFiles(Call call, ArrayNode files) {
        var body = Json.object()
                .put("user", Ids.BOT_USER)
                .put("bot_id", Ids.BOT)
                .put("app_id", Ids.APP)
                .put("team", Ids.TEAM)
                .put("text", cut(call.text("markdown_text").isEmpty() ? call.text("text") : markdown(call)));
        part(call, "blocks", "invalid_blocks_format", check::message, body);
        part(call, "attachments", "invalid_attachments", check::attachments, body);
        if (!files.isEmpty()) {
            body.set("files", files);
        }
        var parts = List.of("blocks", "attachments", "files");
        if (Json.text(body, "text").isEmpty() && parts.stream().noneMatch(body::has)) {
            throw ApiError.of("no_text");
        }
        if (!call.text("thread_ts").isEmpty()) {
            body.put("thread_ts", call.text("thread_ts"));
            if (call.flag("reply_broadcast")) {
                body.put("subtype", "thread_broadcast");
            }
        }
        metadata(call).ifPresent(metadata -> body.set("metadata", metadata));
        return body;
    }

    private static String markdown(Call call) {
        if (!call.text("text").isEmpty() || call.json("blocks").isPresent()) {
            throw ApiError.of("markdown_text_conflict");
        }
        if (letters(call.text("markdown_text")) > LONGEST_MARKDOWN) {
            throw ApiError.of("msg_too_long");
        }
        return call.text("markdown_text");
    }

    /** What the app notes of a message; an empty object takes an earlier note away. */
    private static Optional<ObjectNode> metadata(Call call) {
        if (call.text("metadata").isEmpty()) {
            return Optional.empty();
        }
        var given = Json.read(call.text("metadata")).filter(ObjectNode.class::isInstance);
        var metadata = (ObjectNode) given.orElseThrow(() -> ApiError.of("invalid_metadata_format"));
        var whole = !Json.text(metadata, "event_type").isBlank()
                && metadata.path("event_payload").isObject();
        if (!metadata.isEmpty() && !whole) {
            throw ApiError.of("invalid_metadata_format");
        }
        return Optional.of(metadata);
    }

    private static void part(Call call, String part, String otherwise, Consumer<ArrayNode> check, ObjectNode body) {
        call.json(part).ifPresent(given -> {
            if (!(given instanceof ArrayNode array)) {
                throw ApiError.of(otherwise);
            }
            if (!array.isEmpty()) {
                check.accept(array);
                body.set(part, array.deepCopy());
                Placed.name(body);
            }
        });
    }

    /** Whether a text is cut when it is posted. */
    static boolean tooLong(String text) {
        return letters(text) > LONGEST;
    }

    static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text) {
        return tooLong(text) ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
    }

    /** The old message with the new one's words; what the new one leaves out of blocks or attachments is gone. */
    ObjectNode edited(ObjectNode old, ObjectNode draft, String at) {
        old.put("text", Json.text(draft, "text"));
        for (var field : List.of("blocks", "attachments")) {
            old.remove(field);
            if (draft.has(field)) {
                old.set(field, draft.get(field).deepCopy());
            }
        }
        if (draft.has("metadata")) {
            old.set("metadata", draft.get("metadata"));
        }
        if (old.path("metadata").isEmpty()) {
            old.remove("metadata");
        }
        old.putObject("edited").put("user", Ids.BOT_USER).put("ts", at);
        return old;
    }
}
