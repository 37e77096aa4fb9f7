package oncall.slack.door;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.builtin.EventRequest;
import java.util.Objects;
import java.util.Optional;
import oncall.slack.press.Press;

/** Events that a person caused by doing something; others are received and left. */
final class Events {
    private Events() {}

    static Optional<Press> press(EventRequest request) {
        JsonObject payload =
                JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject();
        JsonObject event = payload.getAsJsonObject("event");
        String user = Source.text(event, "user");
        boolean home =
                "app_home_opened".equals(Source.text(event, "type")) && !"messages".equals(Source.text(event, "tab"));
        return home && user != null
                ? Optional.of(PressReader.homeOpened(
                        Objects.requireNonNullElse(Source.text(payload, "event_id"), user + payload.get("event_time")),
                        user,
                        Objects.requireNonNullElse(Source.text(payload, "team_id"), "")))
                : Optional.empty();
    }
}
