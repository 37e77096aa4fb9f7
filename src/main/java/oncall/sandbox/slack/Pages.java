package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Long lists, a page at a time, with Slack's cursors. */
final class Pages {
    private Pages() {}

    /** The page this call asks for, of at most {@code otherwise} entries where it names no limit. */
    static ObjectNode page(Call call, String field, List<ObjectNode> all, int otherwise) {
        var from = from(call.text("cursor"), all.size());
        var limit = call.number("limit", otherwise);
        if (limit < 0 || limit > 1000) {
            throw ApiError.of("invalid_limit");
        }
        var to = Math.min(all.size(), from + (limit == 0 ? otherwise : limit));
        var answer = ApiMethod.ok();
        answer.putArray(field).addAll(all.subList(from, to));
        answer.putObject("response_metadata").put("next_cursor", to < all.size() ? "page-" + to : "");
        return answer;
    }

    private static int from(String cursor, int size) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("page-\\d{1,9}") || Integer.parseInt(cursor.substring(5)) > size) {
            throw ApiError.of("invalid_cursor");
        }
        return Integer.parseInt(cursor.substring(5));
    }
}
