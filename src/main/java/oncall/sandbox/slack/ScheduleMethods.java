package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import oncall.sandbox.http.Json;

/** Messages for later, by the clock that the page shows. */
record ScheduleMethods(ScheduledMessages scheduled, Places places, Drafting drafting, InstantSource clock) {

    private static final List<String> WRITE = List.of("chat:write");
    private static final Duration FURTHEST = Duration.ofDays(120);

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("chat.scheduleMessage", WRITE, this::schedule),
                ApiMethod.of("chat.scheduledMessages.list", List.of(), this::list),
                ApiMethod.of("chat.deleteScheduledMessage", WRITE, this::delete));
    }

    private ObjectNode schedule(Call call) {
        var channel = places.writable(call.required("channel"));
        var at = time(call.required("post_at"));
        var draft = drafting.message(call);
        var id = scheduled.add(channel, at, draft);
        return ApiMethod.ok()
                .put("channel", channel.id)
                .put("scheduled_message_id", id)
                .put("post_at", at.getEpochSecond())
                .set("message", draft.put("type", "delayed_message").put("subtype", "bot_message"));
    }

    private Instant time(String seconds) {
        if (!seconds.matches("\\d{1,12}")) {
            throw ApiError.of("invalid_time");
        }
        var at = Instant.ofEpochSecond(Long.parseLong(seconds));
        if (!at.isAfter(clock.instant())) {
            throw ApiError.of("time_in_past");
        }
        if (at.isAfter(clock.instant().plus(FURTHEST))) {
            throw ApiError.of("time_too_far");
        }
        return at;
    }

    private ObjectNode list(Call call) {
        var all = Json.array();
        scheduled.all().stream()
                .filter(one ->
                        call.text("channel").isEmpty() || call.text("channel").equals(one.channel().id))
                .forEach(one -> all.add(ScheduledMessages.json(one)));
        return Pages.page(call, "scheduled_messages", all, 100);
    }

    private ObjectNode delete(Call call) {
        var channel = places.known(call.required("channel"));
        if (!scheduled.remove(channel, call.required("scheduled_message_id"))) {
            throw ApiError.of("invalid_scheduled_message_id");
        }
        return ApiMethod.ok();
    }
}
