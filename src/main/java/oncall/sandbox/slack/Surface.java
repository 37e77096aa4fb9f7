package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import oncall.sandbox.http.Json;
import org.jspecify.annotations.Nullable;

/** The message or view somebody presses in. */
record Surface(
        String user,
        Views views,
        Channels channels,
        @Nullable OpenView view,
        @Nullable Channel channel,
        @Nullable Message message) {

    /** Finds what the act's container, or its {@code view_id}, names, if this person sees it. */
    static Surface of(Act act, Views views, Channels channels) {
        var container = act.at("container");
        var viewId = container.isObject() ? Json.text(container, "view_id") : act.text("view_id");
        if (!viewId.isEmpty()) {
            var view = views.find(viewId).filter(v -> v.user.equals(act.by()));
            return new Surface(act.by(), views, channels, view.orElseThrow(() -> gone("view")), null, null);
        }
        var channel = channels.find(Json.text(container, "channel")).filter(c -> c.visibleTo(act.by()));
        var found = channel.orElseThrow(() -> gone("channel"));
        var message = channels.message(found, Json.text(container, "ts")).filter(m -> m.visibleTo(act.by()));
        return new Surface(act.by(), views, channels, null, found, message.orElseThrow(() -> gone("message")));
    }

    private static ApiError gone(String what) {
        return ApiError.of(what + "_not_found", List.of("that " + what + " is not on your screen any more"));
    }

    Optional<Placed> find(InputState.Place place) {
        return Placed.find(source(), place.blockId(), place.actionId());
    }

    private ObjectNode source() {
        return view != null ? view.source : Objects.requireNonNull(message).body;
    }

    /** Puts an answer into the state of this person; returns whether it is a new one. */
    boolean put(Placed placed, ObjectNode answer) {
        var place = InputState.Place.of(placed);
        if (view != null) {
            return views.with(view, v -> v.state.put(place, answer));
        }
        return channels.inputs(Objects.requireNonNull(message), user, state -> state.put(place, answer));
    }

    String channelId() {
        return view != null ? view.channel : Objects.requireNonNull(channel).id;
    }

    String viewId() {
        return view != null ? view.id : "";
    }

    /** Adds what a payload says of where the press happened. */
    void describe(ObjectNode payload) {
        if (view != null) {
            payload.putObject("container").put("type", "view").put("view_id", view.id);
            payload.set("view", views.json(view));
            return;
        }
        var in = Objects.requireNonNull(channel);
        var pressed = Objects.requireNonNull(message);
        var ephemeral = pressed.onlyFor.isPresent();
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", pressed.ts)
                .put("channel_id", in.id)
                .put("is_ephemeral", ephemeral);
        var thread = Json.text(channels.bodyOf(pressed), "thread_ts");
        if (!thread.isEmpty()) {
            payload.withObjectProperty("container").put("thread_ts", thread);
        }
        payload.set("channel", Payloads.channel(in));
        if (!ephemeral) {
            payload.set("message", channels.bodyOf(pressed));
        }
        payload.putObject("state").set("values", channels.inputs(pressed, user, InputState::values));
    }
}
