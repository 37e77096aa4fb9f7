package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import oncall.sandbox.http.Json;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest's shortcuts lead to the app, from anywhere or from a message. */
final class ShortcutsTest {
    private static final String MANIFEST = """
            display_information: {name: Shortcuts}
            features:
              bot_user: {display_name: shortcuts}
              shortcuts:
                - {name: Order, type: global, callback_id: order, description: Order something}
                - {name: Keep, type: message, callback_id: keep, description: Keep this message}
            oauth_config: {scopes: {bot: [commands, chat:write]}}
            """;

    @TempDir
    Path folder;

    private final ListeningApp app;
    private SlackDriver slack;
    private Wire wire;

    ShortcutsTest() throws IOException {
        app = new ListeningApp();
    }

    @BeforeEach
    void start() throws IOException {
        var manifest = Files.writeString(folder.resolve("manifest.yml"), MANIFEST);
        slack = SlackDriver.start(SlackOptions.defaults().withManifest(manifest));
        slack.deliverTo(app.url());
        wire = new Wire(slack.address());
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    private JsonNode uses(ObjectNode shortcut) {
        return slack.workspace()
                .act(shortcut.put("as", "U01MAI").put("do", "shortcut"))
                .reply()
                .join();
    }

    private JsonNode opens(String trigger) {
        var args = Json.object().put("trigger_id", trigger);
        var view = args.putObject("view").put("type", "modal");
        view.putObject("title").put("type", "plain_text").put("text", "Opened");
        view.putArray("blocks");
        return wire.call("views.open", args);
    }

    @Test
    void the_page_is_told_which_there_are() {
        var shortcuts =
                Wire.json(wire.get("/_page/workspace", Map.of())).path("app").path("shortcuts");
        assertThat(shortcuts
                        .valueStream()
                        .map(s -> s.path("type").asText() + " "
                                + s.path("callback_id").asText()))
                .containsExactly("global order", "message keep");
    }

    @Test
    void a_global_shortcut_opens_a_form() {
        assertThat(uses(Json.object().put("callback_id", "order")).path("ok").asBoolean())
                .isTrue();
        var payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("shortcut");
        assertThat(payload.path("callback_id").asText()).isEqualTo("order");
        assertThat(payload.path("action_ts").asText()).isNotEmpty();
        assertThat(payload.has("response_url")).isFalse();
        assertThat(payload.has("channel")).isFalse();
        assertThat(opens(payload.path("trigger_id").asText()).path("ok").asBoolean())
                .isTrue();
        slack.mai().modal("Opened");
    }

    @Test
    void a_message_shortcut_carries_its_message() {
        slack.sam().says("remember this", "#sre");
        var ts = slack.channel("#sre").shows("remember this").ts();
        var used = Json.object()
                .put("callback_id", "keep")
                .put("channel", "C02SRE")
                .put("ts", ts);
        assertThat(uses(used).path("ok").asBoolean()).isTrue();
        var payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("message_action");
        assertThat(payload.path("message_ts").asText()).isEqualTo(ts);
        assertThat(payload.path("channel").path("id").asText()).isEqualTo("C02SRE");
        assertThat(payload.path("message").path("text").asText()).isEqualTo("remember this");
        assertThat(payload.path("message").path("user").asText()).isEqualTo("U03SAM");
        assertThat(opens(payload.path("trigger_id").asText()).path("ok").asBoolean())
                .isTrue();

        var url = URI.create(payload.path("response_url").asText()).getPath();
        var answer = "{\"text\":\"kept\",\"replace_original\":true}";
        assertThat(wire.post(url, "application/json", answer, Map.of()).statusCode())
                .isEqualTo(200);
        slack.mai().seesEphemeral("kept");
        slack.channel("#sre").shows("remember this");
    }

    @Test
    void a_shortcut_nobody_answers_or_knows_is_said_in_words() {
        app.answers(payload -> new ListeningApp.Answer(500, ""));
        var failed = uses(Json.object().put("callback_id", "order"));
        assertThat(failed.path("message").asText()).isEqualTo("We had some trouble connecting. Try again?");
        assertThat(uses(Json.object().put("callback_id", "none"))
                        .path("message")
                        .asText())
                .isEqualTo("the app has no such shortcut");
        assertThat(uses(Json.object()
                                .put("callback_id", "keep")
                                .put("channel", "C02SRE")
                                .put("ts", "1"))
                        .path("error")
                        .asText())
                .isEqualTo("message_not_found");
        assertThat(uses(Json.object()
                                .put("callback_id", "keep")
                                .put("channel", "D03SAM")
                                .put("ts", "1"))
                        .path("error")
                        .asText())
                .as("a conversation of others")
                .isEqualTo("channel_not_found");
        slack.workspace().revoke("commands");
        assertThat(uses(Json.object().put("callback_id", "order")).path("error").asText())
                .isEqualTo("unknown_shortcut");
    }
}
