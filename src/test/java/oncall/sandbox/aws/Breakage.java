package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;

/** A copy of the facts in which one constraint of one shape says something else; {@code allows} more, or less. */
record Breakage(String shape, String what, boolean allows, JsonNode facts) {
    /** They say nothing that the shape's pattern does not say, too. */
    private static final Set<String> SAID_TWICE = Set.of(
            "SsmContactsArn: min allows more",
            "SsmContactsArn: min allows less",
            "Uuid: min allows more",
            "Uuid: max allows more",
            "Member: min allows more",
            "Policy: min allows more");

    private static final String ANYTHING = "^[.\\s\\S]*$";

    @Override
    public String toString() {
        return shape + ": " + what + (allows ? " allows more" : " allows less");
    }

    /** Every constraint that an input can meet, broken in both directions where it has both. */
    static Stream<Breakage> all(JsonNode facts) {
        Set<String> reached = new LinkedHashSet<>();
        facts.path("operations")
                .forEach(operation -> reach(facts, operation.path("input").asText(), reached));
        List<Breakage> all = new ArrayList<>();
        reached.forEach(shape -> new Breaker(facts, shape, all).run());
        return all.stream().filter(each -> !SAID_TWICE.contains(each.toString()));
    }

    /** The shape and all that it is made of. */
    static void reach(JsonNode facts, String name, Set<String> reached) {
        if (name.isEmpty() || !reached.add(name)) {
            return;
        }
        JsonNode shape = facts.path("shapes").path(name);
        shape.path("members").forEach(member -> reach(facts, member.asText(), reached));
        Stream.of("member", "key", "value")
                .forEach(part -> reach(facts, shape.path(part).asText(), reached));
    }

    private record Breaker(JsonNode facts, String name, List<Breakage> found) {
        void run() {
            JsonNode shape = facts.path("shapes").path(name);
            boolean counted = !shape.path("type").asText().equals("integer");
            if (!name.endsWith("Request")) {
                String other = shape.path("type").asText().equals("string") ? "integer" : "string";
                change("type", false, "type", text(other));
            }
            if (shape.has("min") && !(counted && shape.path("min").asInt() == 0)) {
                change("min", true, "min", number(shape.path("min").asInt() - 1));
            }
            if (shape.has("min")) {
                change("min", false, "min", number(shape.path("min").asInt() + 1));
            }
            if (shape.has("max")) {
                change("max", true, "max", number(shape.path("max").asInt() + 1));
                change("max", false, "max", number(shape.path("max").asInt() - 1));
            }
            if (shape.has("pattern") && !shape.path("pattern").asText().equals(ANYTHING)) {
                change("pattern", true, "pattern", text(ANYTHING));
            }
            if (shape.has("pattern")) {
                change("pattern", false, "pattern", text("(?!)"));
            }
            values(shape);
            members(shape);
        }

        private void values(JsonNode shape) {
            if (shape.has("enum")) {
                change(
                        "enum",
                        true,
                        "enum",
                        shape.path("enum").<ArrayNode>deepCopy().add("OTHER"));
            }
            for (int i = 0; i < shape.path("enum").size(); i++) {
                ArrayNode fewer = shape.path("enum").deepCopy();
                fewer.remove(i);
                change("enum without its " + (i + 1) + ".", false, "enum", fewer);
            }
        }

        private void members(JsonNode shape) {
            List<String> required = Json.textsOf(shape.path("required"));
            shape.path("members").fieldNames().forEachRemaining(member -> {
                List<String> other = new ArrayList<>(required);
                boolean removed = other.remove(member);
                if (!removed) {
                    other.add(member);
                }
                change("required " + member, removed, "required", Json.texts(other));
            });
        }

        private void change(String what, boolean allows, String constraint, JsonNode value) {
            JsonNode copy = facts.deepCopy();
            ((ObjectNode) copy.path("shapes").path(name)).set(constraint, value);
            found.add(new Breakage(name, what, allows, copy));
        }

        private static JsonNode text(String value) {
            return Json.MAPPER.getNodeFactory().textNode(value);
        }

        private static JsonNode number(int value) {
            return Json.MAPPER.getNodeFactory().numberNode(value);
        }
    }
}
