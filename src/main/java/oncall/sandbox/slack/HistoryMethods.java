package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;

/** What was said in a channel that the app is in: by everybody, newest first; or in one thread, as it went. */
record HistoryMethods(Channels channels, Places places, Scopes scopes) {

    private static final Map<Channel.Kind, String> READ = Map.of(
            Channel.Kind.PUBLIC,
            "channels:history",
            Channel.Kind.PRIVATE,
            "groups:history",
            Channel.Kind.IM,
            "im:history");
    private static final List<String> ANY_READ =
            List.of("channels:history", "groups:history", "im:history", "mpim:history");

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("conversations.history", ANY_READ, this::history),
                ApiMethod.of("conversations.replies", ANY_READ, this::replies));
    }

    private ObjectNode history(Call call) {
        var channel = readable(call);
        var said = said(channel, call)
                .filter(m -> !isReply(m) || Json.text(m, "subtype").equals("thread_broadcast"))
                .sorted(Comparator.comparing(HistoryMethods::ts).reversed());
        return page(call, said).put("pin_count", 0);
    }

    private ObjectNode replies(Call call) {
        var channel = readable(call);
        var named = channels.message(channel, call.required("ts")).filter(m -> m.onlyFor.isEmpty());
        var start = channels.bodyOf(named.orElseThrow(() -> ApiError.of("thread_not_found")));
        var root = Json.text(start, isReply(start) ? "thread_ts" : "ts");
        var thread = said(channel, call)
                .filter(m -> Json.text(m, "ts").equals(root)
                        || Json.text(m, "thread_ts").equals(root));
        return page(call, thread);
    }

    private Channel readable(Call call) {
        var channel = places.joined(call.required("channel"));
        scopes.requireOneOf(List.of(READ.getOrDefault(channel.kind, "")));
        return channel;
    }

    private Stream<ObjectNode> said(Channel channel, Call call) {
        var inside = within(call);
        return channels.messages(channel).stream()
                .filter(m -> m.onlyFor.isEmpty())
                .map(channels::bodyOf)
                .filter(body -> inside.test(ts(body)));
    }

    /** After {@code oldest} and before {@code latest}; with {@code inclusive} those two as well. */
    private static Predicate<BigDecimal> within(Call call) {
        int edge = call.flag("inclusive") ? 0 : 1;
        var oldest = bound(call, "oldest", BigDecimal.valueOf(-1));
        var latest = bound(call, "latest", BigDecimal.valueOf(Long.MAX_VALUE));
        return ts -> ts.compareTo(oldest) >= edge && latest.compareTo(ts) >= edge;
    }

    private static BigDecimal bound(Call call, String name, BigDecimal otherwise) {
        var text = call.text(name);
        if (!text.matches("\\d*(\\.\\d+)?")) {
            throw ApiError.of(name.equals("latest") ? "invalid_ts_latest" : "invalid_ts_oldest");
        }
        return text.isEmpty() ? otherwise : new BigDecimal(text);
    }

    private static boolean isReply(ObjectNode body) {
        return body.has("thread_ts") && !Json.text(body, "thread_ts").equals(Json.text(body, "ts"));
    }

    private static BigDecimal ts(ObjectNode body) {
        return new BigDecimal(Json.text(body, "ts"));
    }

    private static ObjectNode page(Call call, Stream<ObjectNode> messages) {
        var all = Json.array();
        messages.forEach(all::add);
        var page = Pages.page(call, "messages", all, 100);
        var next = Json.text(page.path("response_metadata"), "next_cursor");
        return page.put("has_more", !next.isEmpty());
    }
}
