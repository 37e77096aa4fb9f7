package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import oncall.sandbox.http.Json;

/** One shape of AWS's model: its type and what the service demands of a value of it. */
record Shape(
        String type,
        List<String> required,
        Map<String, String> members,
        OptionalInt min,
        OptionalInt max,
        Optional<Pattern> pattern,
        List<String> values,
        String memberShape,
        String keyShape,
        String valueShape) {

    static Shape read(JsonNode facts) {
        Map<String, String> members = new LinkedHashMap<>();
        facts.path("members").forEachEntry((name, shape) -> members.put(name, shape.asText()));
        return new Shape(
                facts.path("type").asText(),
                Json.textsOf(facts.path("required")),
                members,
                number(facts.path("min")),
                number(facts.path("max")),
                pattern(facts.path("pattern")),
                Json.textsOf(facts.path("enum")),
                facts.path("member").asText(),
                facts.path("key").asText(),
                facts.path("value").asText());
    }

    /**
     * The model's patterns hold for the whole value. A repeated repetition, {@code ([x]+)*}, says no more than {@code
     * ([x]*)} and would be walked recursively, once per character.
     */
    private static Optional<Pattern> pattern(JsonNode fact) {
        return fact.isTextual()
                ? Optional.of(Pattern.compile(fact.asText().replace("]+)*", "]*)"), Pattern.DOTALL))
                : Optional.empty();
    }

    private static OptionalInt number(JsonNode fact) {
        return fact.isInt() ? OptionalInt.of(fact.asInt()) : OptionalInt.empty();
    }
}
