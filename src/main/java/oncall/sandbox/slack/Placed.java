package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** An interactive element and the block it stands in. */
record Placed(ObjectNode block, ObjectNode element) {

    /** Every element with an action id in the blocks of a view or message, in order. */
    static List<Placed> in(JsonNode surface) {
        var found = new ArrayList<Placed>();
        collect(surface.path("blocks"), found);
        surface.path("attachments").forEach(attachment -> collect(attachment.path("blocks"), found));
        return found;
    }

    static List<Placed> all(JsonNode blocks) {
        var found = new ArrayList<Placed>();
        collect(blocks, found);
        return found;
    }

    static Optional<Placed> find(JsonNode surface, String blockId, String actionId) {
        return in(surface).stream()
                .filter(p -> p.blockId().equals(blockId) && p.actionId().equals(actionId))
                .findFirst();
    }

    /** Gives a name to every block and element of the surface that has none. */
    static void name(JsonNode surface) {
        nameBlocks(surface.path("blocks"));
        surface.path("attachments").forEach(attachment -> nameBlocks(attachment.path("blocks")));
        for (var placed : in(surface)) {
            if (placed.actionId().isEmpty()) {
                placed.element.put("action_id", Ids.next("", 5));
            }
        }
    }

    private static void nameBlocks(JsonNode blocks) {
        for (var node : blocks) {
            if (node instanceof ObjectNode block && Json.text(block, "block_id").isEmpty()) {
                block.put("block_id", Ids.next("", 5));
            }
            nameBlocks(node.path("child_blocks"));
        }
    }

    private static void collect(JsonNode blocks, List<Placed> found) {
        for (var node : blocks) {
            if (!(node instanceof ObjectNode block)) {
                continue;
            }
            add(block, block.path("accessory"), found);
            add(block, block.path("element"), found);
            block.path("elements").forEach(e -> add(block, e, found));
            block.path("actions").forEach(e -> add(block, e, found));
            collect(block.path("child_blocks"), found);
            if (Json.text(block, "type").equals("carousel")) {
                collect(block.path("elements"), found);
            }
        }
    }

    private static void add(ObjectNode block, JsonNode node, List<Placed> found) {
        if (node instanceof ObjectNode element && ElementKind.of(element).isPresent()) {
            found.add(new Placed(block, element));
        }
    }

    String blockId() {
        return Json.text(block, "block_id");
    }

    String actionId() {
        return Json.text(element, "action_id");
    }

    ElementKind kind() {
        return ElementKind.of(element).orElseThrow();
    }

    boolean inInput() {
        return Json.text(block, "type").equals("input");
    }

    /** Whether using the element calls the app: always, except in an input block that does not ask for it. */
    boolean dispatches() {
        return !inInput() || block.path("dispatch_action").asBoolean(false);
    }

    boolean optional() {
        return block.path("optional").asBoolean(false);
    }
}
