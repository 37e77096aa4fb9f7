package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An input in which one thing is wrong, and the field that is to be named for it. Made from the model's facts and
 * nothing else: a full valid input per operation, then one bent value per constraint.
 */
record Violation(String shape, String what, String field, ObjectNode input) {
    /** A valid text per pattern; a shape without a pattern takes any text. */
    private static final Map<String, String> TEXTS = Map.of(
            "SsmContactsArn", "arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam",
            "Uuid", "69e40ce1-8dbb-4d57-8962-5fbe7fc53356",
            "AcceptCode", "123456",
            "ActivationCode", "123456");

    @Override
    public String toString() {
        return shape + ": " + what;
    }

    static ObjectNode full(JsonNode facts, String shape) {
        return (ObjectNode) new Builder(facts).valid(shape);
    }

    static Stream<Violation> all(JsonNode facts) {
        List<Violation> all = new ArrayList<>();
        facts.path("operations")
                .forEach(operation ->
                        all.addAll(new Builder(facts).of(operation.path("input").asText())));
        return all.stream();
    }

    private static final class Builder {
        private final JsonNode shapes;
        private final List<Violation> found = new ArrayList<>();
        private final Map<String, JsonNode> made = new HashMap<>();

        Builder(JsonNode facts) {
            this.shapes = facts.path("shapes");
        }

        List<Violation> of(String input) {
            ObjectNode full = (ObjectNode) valid(input);
            structure(input, input, "", full, bent -> bent);
            return found;
        }

        JsonNode valid(String name) {
            JsonNode known = made.get(name);
            if (known != null) {
                return known.deepCopy();
            }
            JsonNode value = make(name, shapes.path(name));
            made.put(name, value);
            return value.deepCopy();
        }

        private JsonNode make(String name, JsonNode shape) {
            return switch (shape.path("type").asText()) {
                case "structure" -> {
                    ObjectNode object = Json.object();
                    shape.path("members").forEachEntry((member, of) -> object.set(member, valid(of.asText())));
                    yield object;
                }
                case "list" -> Json.array().add(valid(shape.path("member").asText()));
                case "map" ->
                    Json.object()
                            .set(
                                    valid(shape.path("key").asText()).asText(),
                                    valid(shape.path("value").asText()));
                case "boolean" -> Json.MAPPER.getNodeFactory().booleanNode(true);
                case "integer" ->
                    Json.MAPPER.getNodeFactory().numberNode(shape.path("min").asInt());
                case "timestamp" -> Json.MAPPER.getNodeFactory().numberNode(1_710_061_200L);
                default -> TextNode.valueOf(text(name, shape));
            };
        }

        private static String text(String name, JsonNode shape) {
            String any = "a".repeat(Math.max(1, shape.path("min").asInt()));
            return shape.has("enum") ? shape.path("enum").path(0).asText() : TEXTS.getOrDefault(name, any);
        }

        /** {@code put} places a bent value where this one stands and gives the whole input. */
        private void value(String input, String name, String path, JsonNode full, Placing put) {
            JsonNode shape = shapes.path(name);
            String type = shape.path("type").asText();
            add(input, path + " of another type", path, put.place(other(type)));
            switch (type) {
                case "structure" -> structure(input, name, path, (ObjectNode) full, put);
                case "list" -> list(input, name, path, (ArrayNode) full, put);
                case "map" -> map(input, name, path, (ObjectNode) full, put);
                case "integer" -> range(input, path, shape, put);
                case "string" -> string(input, path, shape, put);
                default -> {}
            }
        }

        private void structure(String input, String name, String path, ObjectNode full, Placing put) {
            JsonNode shape = shapes.path(name);
            shape.path("members").forEachEntry((member, of) -> {
                String at = path.isEmpty() ? member : path + "." + member;
                value(
                        input,
                        of.asText(),
                        at,
                        full.path(member),
                        bent -> put.place(with(full, o -> o.set(member, bent))));
            });
            shape.path("required").forEach(member -> {
                String at = path.isEmpty() ? member.asText() : path + "." + member.asText();
                add(input, at + " missing", at, put.place(with(full, o -> o.remove(member.asText()))));
            });
        }

        private void list(String input, String name, String path, ArrayNode full, Placing put) {
            JsonNode shape = shapes.path(name);
            value(
                    input,
                    shape.path("member").asText(),
                    path + "[0]",
                    full.get(0),
                    bent -> put.place(Json.array().add(bent)));
            if (shape.path("min").asInt() > 0) {
                add(input, path + " too short", path, put.place(Json.array()));
            }
            if (shape.has("max")) {
                ArrayNode many = Json.array();
                for (int i = 0; i <= shape.path("max").asInt(); i++) {
                    many.add(full.get(0));
                }
                add(input, path + " too long", path, put.place(many));
            }
        }

        private void map(String input, String name, String path, ObjectNode full, Placing put) {
            String key = full.fieldNames().next();
            String of = shapes.path(name).path("value").asText();
            value(
                    input,
                    of,
                    path + "." + key,
                    full.path(key),
                    bent -> put.place(Json.object().set(key, bent)));
            add(input, path + " with another key", path, put.place(Json.object().set("OTHER", full.path(key))));
        }

        private void range(String input, String path, JsonNode shape, Placing put) {
            if (shape.has("min")) {
                add(
                        input,
                        path + " too small",
                        path,
                        put.place(number(shape.path("min").asInt() - 1)));
            }
            if (shape.has("max")) {
                add(
                        input,
                        path + " too large",
                        path,
                        put.place(number(shape.path("max").asInt() + 1)));
            }
        }

        private void string(String input, String path, JsonNode shape, Placing put) {
            if (shape.path("min").asInt() > 0) {
                add(input, path + " too short", path, put.place(TextNode.valueOf("")));
            }
            if (shape.has("max")) {
                String tooLong = "1".repeat(shape.path("max").asInt() + 1);
                add(input, path + " too long", path, put.place(TextNode.valueOf(tooLong)));
            }
            if (shape.has("enum")) {
                add(input, path + " not among its values", path, put.place(TextNode.valueOf("OTHER")));
            }
            String bad = badCharacter(shape.path("pattern").asText());
            if (!bad.isEmpty()) {
                add(input, path + " against its pattern", path, put.place(TextNode.valueOf(bad)));
            }
        }

        /** Long enough for every shape that has a pattern and a least length. */
        private static String badCharacter(String pattern) {
            if (pattern.isEmpty() || pattern.equals("^[.\\s\\S]*$")) {
                return "";
            }
            return pattern.equals(".*\\S.*") ? " " : "\u0007".repeat(pattern.contains("{8,11}") ? 36 : 6);
        }

        private void add(String input, String what, String field, JsonNode bent) {
            found.add(new Violation(input, what, field, (ObjectNode) bent));
        }

        private static JsonNode other(String type) {
            return type.equals("boolean") || type.equals("integer") || type.equals("timestamp")
                    ? TextNode.valueOf("1")
                    : number(1);
        }

        private static JsonNode number(int number) {
            return Json.MAPPER.getNodeFactory().numberNode(number);
        }

        private static ObjectNode with(ObjectNode full, Consumer<ObjectNode> change) {
            ObjectNode copy = full.deepCopy();
            change.accept(copy);
            return copy;
        }
    }

    private interface Placing {
        JsonNode place(JsonNode bent);
    }
}
