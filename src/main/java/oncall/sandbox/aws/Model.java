package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oncall.sandbox.http.Json;

/** AWS's public model of the service, as data: operations and shapes. */
final class Model {
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    Model(JsonNode facts) {
        facts.path("shapes").forEachEntry((name, shape) -> shapes.put(name, Shape.read(shape)));
        facts.path("operations").forEachEntry((name, operation) -> {
            inputs.put(name, operation.path("input").asText());
            errors.put(name, Json.textsOf(operation.path("errors")));
        });
    }

    static Model load() {
        return new Model(Json.resource("aws/model-facts.json"));
    }

    Set<String> operations() {
        return Collections.unmodifiableSet(inputs.keySet());
    }

    /** The shape of an operation's input. */
    Optional<String> input(String operation) {
        return Optional.ofNullable(inputs.get(operation));
    }

    boolean declares(String operation, String exception) {
        return errors.getOrDefault(operation, List.of()).contains(exception);
    }

    Shape shape(String name) {
        Shape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("The model has no shape " + name + ".");
        }
        return shape;
    }
}
