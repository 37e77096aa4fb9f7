package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds elements as people do: by the words on them or beside them. */
final class Pressable {
    /** An element, the block it stands in, and what is written on or beside it. */
    record Element(ObjectNode block, ObjectNode element, List<String> labels) {
        String type() {
            return element.path("type").asText();
        }

        String blockId() {
            return block.path("block_id").asText();
        }

        String actionId() {
            return element.path("action_id").asText();
        }
    }

    private Pressable() {}

    static List<Element> in(JsonNode surface) {
        var found = new ArrayList<Element>();
        collect(surface.path("blocks"), found);
        return found;
    }

    private static void collect(JsonNode blocks, List<Element> found) {
        for (var node : blocks) {
            var block = (ObjectNode) node;
            add(block, block.path("accessory"), found);
            add(block, block.path("element"), found);
            block.path("elements").forEach(e -> add(block, e, found));
            block.path("actions").forEach(e -> add(block, e, found));
            collect(block.path("child_blocks"), found);
        }
    }

    private static void add(ObjectNode block, JsonNode node, List<Element> found) {
        if (node instanceof ObjectNode element && element.has("action_id")) {
            var labels = new ArrayList<String>();
            var texts = List.of(
                    element.path("text").path("text"),
                    element.path("accessibility_label"),
                    block.path("label").path("text"),
                    block.path("text").path("text"),
                    element.path("placeholder").path("text"));
            texts.stream().map(t -> t.asText("")).filter(t -> !t.isEmpty()).forEach(labels::add);
            if (element.path("type").asText().equals("checkboxes")) {
                element.path("options")
                        .forEach(o -> labels.add(o.path("text").path("text").asText()));
            }
            found.add(new Element(block, element, labels));
        }
    }

    /** The element so called: written exactly so on it or beside it, or by its action id, else the first whose words begin so. */
    static Optional<Element> called(JsonNode surface, String name) {
        var all = in(surface);
        return all.stream()
                .filter(e -> e.labels().contains(name) || e.actionId().equals(name))
                .findFirst()
                .or(() -> all.stream()
                        .filter(e -> e.labels().stream().anyMatch(l -> l.startsWith(name)))
                        .findFirst());
    }

    static String names(JsonNode surface) {
        return in(surface).stream()
                .map(e -> e.type() + " " + e.labels())
                .toList()
                .toString();
    }

    /** The value of the option with this text in an element or in an app's suggestions. */
    static Optional<String> option(JsonNode holder, String text) {
        var options = new ArrayList<JsonNode>();
        holder.path("options").forEach(options::add);
        holder.path("option_groups").forEach(g -> g.path("options").forEach(options::add));
        return options.stream()
                .filter(o -> o.path("text").path("text").asText().equals(text)
                        || o.path("value").asText().equals(text))
                .findFirst()
                .or(() -> options.stream()
                        .filter(o -> o.path("text").path("text").asText().startsWith(text))
                        .findFirst())
                .map(o -> o.path("value").asText());
    }
}
