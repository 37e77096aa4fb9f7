package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.IntStream;
import oncall.sandbox.http.Page;

/** Long lists, a page at a time, with Slack's cursors. */
final class Pages {
    private Pages() {}

    /** The page this call asks for, of at most {@code otherwise} entries where it names no limit. */
    static ObjectNode page(Call call, String field, ArrayNode all, int otherwise) {
        var limit = call.number("limit", otherwise);
        if (limit < 0 || limit > 1000) {
            throw ApiError.of("invalid_limit");
        }
        var places = IntStream.range(0, all.size()).boxed().toList();
        var cursor = Optional.of(call.text("cursor")).filter(given -> !given.isEmpty());
        try {
            var page = Page.of(call.method(), places, Page::key, cursor, limit == 0 ? otherwise : limit);
            var answer = ApiMethod.ok();
            var entries = answer.putArray(field);
            page.items().forEach(place -> entries.add(all.get(place)));
            answer.putObject("response_metadata").put("next_cursor", page.next().orElse(""));
            return answer;
        } catch (IllegalArgumentException e) {
            throw ApiError.of("invalid_cursor");
        }
    }
}
