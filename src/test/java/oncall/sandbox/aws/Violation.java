package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;

/**
 * An input in which one thing is wrong, and the field that is to be named for it; or, where no field is named, one that
 * goes to a limit and not beyond. Made from the model's facts and nothing else: a full valid input per operation, then
 * one bent value per constraint.
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
        return made(facts).filter(each -> !each.field().isEmpty());
    }

    /** Inputs that are as short, long, small, large or bare as the model allows, in one thing each. */
    static Stream<Violation> limits(JsonNode facts) {
        return made(facts).filter(each -> each.field().isEmpty());
    }

    private static Stream<Violation> made(JsonNode facts) {
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
                case "string" -> string(input, name, path, shape, put);
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
            List<String> required = Json.textsOf(shape.path("required"));
            shape.path("members").fieldNames().forEachRemaining(member -> {
                String at = path.isEmpty() ? member : path + "." + member;
                add(
                        input,
                        at + " missing",
                        required.contains(member) ? at : "",
                        put.place(with(full, o -> o.remove(member))));
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
            int least = shape.path("min").asInt();
            add(input, path + " as short as can be", "", put.place(times(least, full.get(0))));
            if (least > 0) {
                add(input, path + " too short", path, put.place(times(least - 1, full.get(0))));
            }
            if (shape.has("max")) {
                int most = shape.path("max").asInt();
                add(input, path + " as long as can be", "", put.place(times(most, full.get(0))));
                add(input, path + " too long", path, put.place(times(most + 1, full.get(0))));
            }
        }

        private static ArrayNode times(int count, JsonNode entry) {
            ArrayNode many = Json.array();
            for (int i = 0; i < count; i++) {
                many.add(entry);
            }
            return many;
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
            shapes.path(shapes.path(name).path("key").asText())
                    .path("enum")
                    .forEach(each -> add(
                            input,
                            path + " with the key " + each.asText(),
                            "",
                            put.place(Json.object().set(each.asText(), full.path(key)))));
        }

        private void range(String input, String path, JsonNode shape, Placing put) {
            if (shape.has("min")) {
                int least = shape.path("min").asInt();
                add(input, path + " as small as can be", "", put.place(number(least)));
                add(input, path + " too small", path, put.place(number(least - 1)));
            }
            if (shape.has("max")) {
                int most = shape.path("max").asInt();
                add(input, path + " as large as can be", "", put.place(number(most)));
                add(input, path + " too large", path, put.place(number(most + 1)));
            }
        }

        private void string(String input, String name, String path, JsonNode shape, Placing put) {
            if (shape.has("enum")) {
                add(input, path + " not among its values", path, put.place(TextNode.valueOf("OTHER")));
                shape.path("enum").forEach(each -> add(input, path + " is " + each.asText(), "", put.place(each)));
                return;
            }
            int least = shape.path("min").asInt();
            add(input, path + " as short as can be", "", put.place(TextNode.valueOf(ofLength(name, shape, least))));
            if (least > 0) {
                String tooShort = ofLength(name, shape, least).substring(1);
                add(input, path + " too short", path, put.place(TextNode.valueOf(least == 1 ? "" : tooShort)));
            }
            if (shape.has("max")) {
                String longest = ofLength(name, shape, shape.path("max").asInt());
                add(input, path + " as long as can be", "", put.place(TextNode.valueOf(longest)));
                add(input, path + " too long", path, put.place(TextNode.valueOf(longest + "1")));
            }
            String bad = badCharacter(shape.path("pattern").asText());
            if (!bad.isEmpty()) {
                add(input, path + " against its pattern", path, put.place(TextNode.valueOf(bad)));
            }
        }

        /** A valid text of this length, or of the nearest that its pattern has room for. */
        private static String ofLength(String name, JsonNode shape, int length) {
            return switch (name) {
                case "SsmContactsArn" -> {
                    String shortest = "arn:aws:ssm-contacts::1:";
                    yield shortest + "a".repeat(Math.max(0, length - shortest.length()));
                }
                case "Uuid" ->
                    "6".repeat(length - Objects.requireNonNull(TEXTS.get(name)).length()) + TEXTS.get(name);
                default -> (shape.path("pattern").asText().equals("^[0-9]*$") ? "1" : "a").repeat(length);
            };
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
