package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Page;

/** Answers of the operations that list, a page at a time; a token answers for its own list and filters only. */
final class Listing {
    private static final int USUAL = 100;

    private Listing() {}

    /** Items have keys that grow in the order of the list. */
    static <T> ObjectNode page(
            String operation,
            ObjectNode input,
            String member,
            List<T> items,
            Function<T, String> key,
            Function<T, JsonNode> document) {
        byte[] filters = Json.bytes(input.deepCopy().without(List.of("NextToken", "MaxResults")));
        String list = operation + ":" + UUID.nameUUIDFromBytes(filters);
        Optional<String> token = Optional.ofNullable(input.get("NextToken")).map(JsonNode::asText);
        int asked = input.path("MaxResults").asInt();
        try {
            Page<T> page = Page.of(list, items, key, token, asked == 0 ? USUAL : asked);
            ObjectNode answer = Json.object();
            ArrayNode array = answer.putArray(member);
            page.items().forEach(item -> array.add(document.apply(item)));
            page.next().ifPresent(next -> answer.put("NextToken", next));
            return answer;
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("NextToken", "is not a token of this list");
        }
    }
}
