package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import oncall.sandbox.http.Json;
import org.jspecify.annotations.Nullable;

/** What people type as the one rich text block that Slack makes of it: code, mentions, links and words, no styles. */
final class RichText {
    private static final Pattern FENCE = Pattern.compile("```\\n?(?<code>.+?)\\n?```\\n?", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("<(?<target>[^<>|\\n]+)(?:\\|(?<label>[^<>\\n]*))?>");

    private RichText() {}

    /** Of a message's text, with its angle brackets. */
    static ArrayNode blocks(String text) {
        var blocks = Json.array();
        var parts = blocks.addObject()
                .put("type", "rich_text")
                .put("block_id", Ids.next("", 5))
                .putArray("elements");
        var fence = FENCE.matcher(text);
        int from = 0;
        while (fence.find()) {
            section(parts, text.substring(from, fence.start()));
            var code = parts.addObject().put("type", "rich_text_preformatted");
            words(code.putArray("elements"), fence.group("code"));
            from = fence.end();
        }
        section(parts, text.substring(from));
        return blocks;
    }

    private static void section(ArrayNode parts, String text) {
        if (text.isEmpty()) {
            return;
        }
        var elements = parts.addObject().put("type", "rich_text_section").putArray("elements");
        var token = TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            words(elements, text.substring(from, token.start()));
            elements.add(element(token.group("target"), token.group("label")));
            from = token.end();
        }
        words(elements, text.substring(from));
    }

    private static void words(ArrayNode elements, String text) {
        if (!text.isEmpty()) {
            elements.addObject().put("type", "text").put("text", Escaping.typed(text));
        }
    }

    private static ObjectNode element(String target, @Nullable String label) {
        var element = Json.object();
        if (target.startsWith("@")) {
            return element.put("type", "user").put("user_id", target.substring(1));
        }
        if (target.startsWith("#")) {
            return element.put("type", "channel").put("channel_id", target.substring(1));
        }
        if (target.startsWith("!subteam^")) {
            return element.put("type", "usergroup").put("usergroup_id", target.substring("!subteam^".length()));
        }
        if (target.startsWith("!")) {
            return element.put("type", "broadcast").put("range", target.substring(1));
        }
        element.put("type", "link").put("url", Escaping.typed(target));
        return label == null ? element : element.put("text", Escaping.typed(label));
    }
}
