package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** One Web API call: the method and its arguments, whatever form they came in. */
record Call(String method, ObjectNode args) {

    String text(String name) {
        var node = args.path(name);
        return node.isContainerNode() ? Json.write(node) : node.asText("").strip();
    }

    String required(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            throw ApiError.of("invalid_arguments", List.of("[ERROR] missing required field: " + name));
        }
        return text;
    }

    boolean flag(String name) {
        var text = text(name);
        return text.equals("true") || text.equals("1");
    }

    int number(String name, int otherwise) {
        try {
            return text(name).isEmpty() ? otherwise : Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw ApiError.of("invalid_arguments", List.of("[ERROR] must be an integer [json-pointer:/" + name + "]"));
        }
    }

    /** An argument that is JSON, sent as such or as text. */
    Optional<JsonNode> json(String name) {
        var node = args.get(name);
        if (node == null || node.isNull() || (node.isTextual() && node.asText().isBlank())) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            return Optional.of(node);
        }
        return Optional.of(Json.read(node.asText())
                .orElseThrow(() -> ApiError.of(
                        name.equals("blocks") ? "invalid_blocks_format" : "invalid_arguments",
                        List.of("[ERROR] not JSON [json-pointer:/" + name + "]"))));
    }

    ObjectNode requiredObject(String name) {
        required(name);
        if (json(name).orElseThrow() instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.of("invalid_arguments", List.of("[ERROR] must be an object [json-pointer:/" + name + "]"));
    }
}
