package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import oncall.sandbox.http.Json;

/** Tags in the order in which they came; on the wire a list of keys and values. */
final class Tags {
    private Tags() {}

    static Map<String, String> copy(Map<String, String> tags) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** The model requires neither key nor value; a tag without one of them is none. */
    static Map<String, String> read(JsonNode list) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode tag = list.get(i);
            if (!tag.has("Key") || !tag.has("Value")) {
                throw ApiError.invalid("Tags[" + i + "]", "must have a key and a value");
            }
            if (tags.put(tag.path("Key").asText(), tag.path("Value").asText()) != null) {
                throw ApiError.invalid("Tags[" + i + "].Key", "must not be given twice");
            }
        }
        return tags;
    }

    static ArrayNode write(Map<String, String> tags) {
        ArrayNode list = Json.array();
        tags.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return list;
    }
}
