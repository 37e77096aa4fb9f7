package oncall.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Maps of texts, numbers, truths, lists and maps, as a target of an unknown shape holds them. Numbers keep their Java
 * type, since two documents are compared with {@code equals}: all but {@link Integer} are written with it.
 */
final class Loose {
    private static final String TYPE = "$";
    private static final String VALUE = "v";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Loose() {}

    static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, item) -> object.set(String.valueOf(key), node(item)));
            return map.containsKey(TYPE) ? tagged("map", object) : object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(item -> array.add(node(item)));
            return array;
        }
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Long
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof BigDecimal) {
            return tagged(value.getClass().getSimpleName(), NODES.textNode(value.toString()));
        }
        throw new IllegalStateException("No way to write a " + value.getClass().getName() + ".");
    }

    private static JsonNode tagged(String type, JsonNode value) {
        return NODES.objectNode().put(TYPE, type).set(VALUE, value);
    }

    static Map<String, Object> map(JsonNode node) {
        return node.has(TYPE) ? entries(node.path(VALUE)) : entries(node);
    }

    private static Map<String, Object> entries(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Loose::value)
                    .toList();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isInt()) {
            return node.intValue();
        }
        if (node.isObject()) {
            return node.has(TYPE) ? typed(node.path(TYPE).asText(), node.path(VALUE)) : entries(node);
        }
        return node.asText();
    }

    private static Object typed(String type, JsonNode value) {
        return switch (type) {
            case "map" -> entries(value);
            case "Long" -> Long.valueOf(value.asText());
            case "Double" -> Double.valueOf(value.asText());
            case "BigInteger" -> new BigInteger(value.asText());
            case "BigDecimal" -> new BigDecimal(value.asText());
            default -> throw new IllegalArgumentException("No number of type " + type);
        };
    }
}
