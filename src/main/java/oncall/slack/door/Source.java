package oncall.slack.door;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import org.jspecify.annotations.Nullable;

/** The workspace and app that a request names. */
record Source(@Nullable String team, @Nullable String app) {
    static Source of(Request<?> request) {
        if (request instanceof SlashCommandRequest slash) {
            return new Source(slash.getPayload().getTeamId(), slash.getPayload().getApiAppId());
        }
        if (request instanceof EventRequest event) {
            JsonObject payload =
                    JsonParser.parseString(event.getRequestBodyAsString()).getAsJsonObject();
            return new Source(event.getContext().getTeamId(), text(payload, "api_app_id"));
        }
        String team = request.getContext().getTeamId();
        if (request instanceof BlockActionRequest action) {
            return new Source(team, action.getPayload().getApiAppId());
        }
        if (request instanceof ViewSubmissionRequest submission) {
            return new Source(team, submission.getPayload().getApiAppId());
        }
        if (request instanceof ViewClosedRequest closed) {
            return new Source(team, closed.getPayload().getApiAppId());
        }
        if (request instanceof BlockSuggestionRequest suggestion) {
            return new Source(team, suggestion.getPayload().getApiAppId());
        }
        return new Source(team, null);
    }

    static @Nullable String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
    }
}
