package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import oncall.sandbox.http.Json;

/**
 * Cuts a sorted list into pages. A token names the last key of its page, so that what is made or deleted between two
 * pages neither repeats nor hides anything else; it answers for its own list and filters only.
 */
final class Pages {
    private static final int USUAL = 100;

    private Pages() {}

    /** Items have keys that grow in the order of the list. */
    static <T> ObjectNode page(
            String operation,
            ObjectNode input,
            String member,
            List<T> items,
            Function<T, String> key,
            Function<T, JsonNode> document) {
        String list = list(operation, input);
        String after = input.has("NextToken") ? read(input.path("NextToken").asText(), list) : "";
        List<T> rest = items.stream()
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .toList();
        int asked = input.path("MaxResults").asInt();
        List<T> page = rest.subList(0, Math.min(rest.size(), asked == 0 ? USUAL : asked));
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray(member);
        page.forEach(item -> array.add(document.apply(item)));
        if (page.size() < rest.size()) {
            answer.put("NextToken", write(list, key.apply(page.get(page.size() - 1))));
        }
        return answer;
    }

    static String key(long number) {
        return String.format("%019d", number);
    }

    private static String list(String operation, ObjectNode input) {
        byte[] filters = Json.bytes(input.deepCopy().without(List.of("NextToken", "MaxResults")));
        return operation + ":" + UUID.nameUUIDFromBytes(filters);
    }

    private static String write(String list, String lastKey) {
        byte[] bytes = (list + "|" + lastKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read(String token, String list) {
        String text = decode(token);
        if (!text.startsWith(list + "|")) {
            throw ApiError.invalid("NextToken", "is not a token of this list");
        }
        return text.substring(list.length() + 1);
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("NextToken", "is not a token of this list");
        }
    }
}
