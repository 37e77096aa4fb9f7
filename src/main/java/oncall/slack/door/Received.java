package oncall.slack.door;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import oncall.slack.press.Press;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/**
 * What Slack sent, read once into the payload type that Bolt has for it; Bolt's own parsers read each body three times
 * over. Whoever reads throws where nothing can be made of it.
 *
 * @param command the name that was typed, where it is a command
 * @param press what somebody did, as far as it concerns us
 * @param form the view that was submitted
 * @param challenge what is only to be sent back
 */
record Received(
        Source source,
        Optional<String> command,
        Optional<Press> press,
        @Nullable View form,
        Optional<String> challenge) {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    /** The body of a request: a form, or JSON. */
    static Received request(String body) {
        return body.stripLeading().startsWith("{")
                ? json(JsonParser.parseString(body).getAsJsonObject())
                : form(body);
    }

    private static Received form(String body) {
        Map<String, String> fields = new HashMap<>();
        UrlEncoded.decodeTo(body, fields::put, StandardCharsets.UTF_8);
        String payload = fields.get("payload");
        if (payload != null) {
            return json(JsonParser.parseString(payload).getAsJsonObject());
        }
        return "1".equals(fields.get("ssl_check")) ? of(Source.unknown(), Optional.empty()) : command(fields::get);
    }

    /** A payload as an envelope holds it, or the field or body of a request. */
    static Received json(JsonObject payload) {
        if (payload.has("command")) {
            return command(name -> Source.text(payload, name));
        }
        String type = payload.get("type").getAsString();
        return switch (type) {
            case "url_verification" -> challenge(payload.get("challenge").getAsString());
            case "event_callback" -> of(Source.ofEvent(payload), PressReader.event(payload));
            case "view_submission" -> submission(payload);
            default -> of(Source.of(payload), press(type, payload));
        };
    }

    private static Received command(Function<String, @Nullable String> field) {
        SlashCommandPayload slash = new SlashCommandPayload();
        slash.setApiAppId(field.apply("api_app_id"));
        slash.setTeamId(field.apply("team_id"));
        slash.setChannelId(field.apply("channel_id"));
        slash.setUserId(field.apply("user_id"));
        slash.setCommand(field.apply("command"));
        slash.setText(field.apply("text"));
        slash.setResponseUrl(field.apply("response_url"));
        slash.setTriggerId(field.apply("trigger_id"));
        return new Received(
                new Source(slash.getTeamId(), slash.getApiAppId()),
                Optional.of(slash.getCommand()),
                Optional.of(PressReader.command(slash)),
                null,
                Optional.empty());
    }

    private static Received submission(JsonObject payload) {
        ViewSubmissionPayload submission = GSON.fromJson(payload, ViewSubmissionPayload.class);
        return new Received(
                Source.of(payload),
                Optional.empty(),
                Optional.of(PressReader.submit(submission)),
                submission.getView(),
                Optional.empty());
    }

    private static Optional<Press> press(String type, JsonObject payload) {
        return switch (type) {
            case BlockActionPayload.TYPE ->
                Optional.of(GSON.fromJson(payload, BlockActionPayload.class))
                        .filter(action -> action.getActions() != null
                                && !action.getActions().isEmpty())
                        .map(PressReader::button);
            case ViewClosedPayload.TYPE ->
                Optional.of(PressReader.closed(GSON.fromJson(payload, ViewClosedPayload.class)));
            case BlockSuggestionPayload.TYPE ->
                Optional.of(PressReader.suggestion(GSON.fromJson(payload, BlockSuggestionPayload.class)));
            case GlobalShortcutPayload.TYPE ->
                Optional.of(PressReader.shortcut(GSON.fromJson(payload, GlobalShortcutPayload.class)));
            case MessageShortcutPayload.TYPE ->
                Optional.of(PressReader.shortcut(GSON.fromJson(payload, MessageShortcutPayload.class)));
            default -> Optional.empty();
        };
    }

    private static Received challenge(String challenge) {
        return new Received(Source.unknown(), Optional.empty(), Optional.empty(), null, Optional.of(challenge));
    }

    private static Received of(Source source, Optional<Press> press) {
        return new Received(source, Optional.empty(), press, null, Optional.empty());
    }
}
