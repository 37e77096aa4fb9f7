package oncall.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts in what the bot sent to Slack: those in which Slack looks for marks, those in which it looks for emoji only,
 * and those in the cells of tables, which are shown letter by letter.
 */
final class Drawn {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A piece of rich text, in which Slack looks for no marks. */
    private static final String RICH = "text";

    final List<String> marked = new ArrayList<>();
    final List<JsonNode> plain = new ArrayList<>();
    final List<String> raw = new ArrayList<>();

    /** @param lines of the workspace's traffic */
    static Drawn in(List<String> lines) {
        Drawn drawn = new Drawn();
        for (String line : lines) {
            JsonNode all = read(line);
            boolean call = all.path("kind").asText().equals("web api");
            drawn.collect(all.path(call || all.path("from").asText().equals("bot") ? "request" : "response"));
        }
        return drawn;
    }

    private void collect(JsonNode node) {
        String type = node.path("type").asText();
        if (type.equals("plain_text")) {
            plain.add(node);
        } else if (type.equals("raw_text")) {
            raw.add(node.path("text").asText());
        } else if (!type.equals(RICH) && node.path("text").isTextual()) {
            marked.add(node.path("text").asText());
        }
        for (JsonNode child : node) {
            collect(isJson(child) ? read(child.asText()) : child);
        }
    }

    private static boolean isJson(JsonNode node) {
        return node.isTextual()
                && (node.asText().startsWith("{") || node.asText().startsWith("["));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode("");
        }
    }
}
