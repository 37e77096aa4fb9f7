package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import oncall.sandbox.http.Json;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files reach the app by forms and messages, and people by the app, as Slack moves them. */
final class FilesTest {
    private final SlackDriver slack = SlackDriver.start();
    private final Wire wire = new Wire(slack.address());
    private final ListeningApp app;

    FilesTest() throws IOException {
        app = new ListeningApp();
    }

    @BeforeEach
    void listen() {
        slack.deliverTo(app.url());
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    private static ObjectNode args() {
        return Json.object();
    }

    private JsonNode does(String who, String what, ObjectNode more) {
        var acted = slack.workspace().act(more.put("as", who).put("do", what));
        acted.ack().join();
        return acted.reply().join();
    }

    private JsonNode brings(String who, String name, String content) {
        var data = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        var answer = does(who, "upload", args().put("name", name).put("data", data));
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer.path("file");
    }

    private static String path(JsonNode file, String field) {
        return URI.create(file.path(field).asText()).getRawPath();
    }

    /** Opens a form with a place for files and returns its view. */
    private JsonNode form(ObjectNode element) {
        slack.mai().runs("/oncall import");
        var view = Json.object().put("type", "modal").put("callback_id", "import");
        view.putObject("title").put("type", "plain_text").put("text", "Import");
        view.putObject("submit").put("type", "plain_text").put("text", "Go");
        var input = view.putArray("blocks").addObject().put("type", "input").put("block_id", "files");
        input.putObject("label").put("type", "plain_text").put("text", "Files");
        input.set("element", element.put("type", "file_input").put("action_id", "it"));
        var trigger = app.last().payload().path("trigger_id").asText();
        var args = args().put("trigger_id", trigger);
        args.set("view", view);
        return wire.call("views.open", args);
    }

    private JsonNode submits(JsonNode view, List<String> files) {
        var act = args().put("view_id", view.path("view").path("id").asText());
        act.putObject("state").putObject("files").set("it", Json.texts(files));
        return does("U01MAI", "submit", act);
    }

    @Test
    void a_file_put_into_a_form_reaches_the_app_whole() {
        var file = brings("U01MAI", "plan.json", "{\"a\":1}");
        assertThat(file.path("mode").asText()).isEqualTo("snippet");
        assertThat(file.path("size").asInt()).isEqualTo(7);
        assertThat(wire.get(path(file, "url_private"), Wire.bearer()).statusCode())
                .as("before anybody gave it to the app")
                .isEqualTo(404);

        var view = form(args());
        assertThat(submits(view, List.of(file.path("id").asText())).path("ok").asBoolean())
                .isTrue();
        var state = app.last().payload().path("view").path("state").path("values");
        var given = state.path("files").path("it");
        assertThat(given.path("type").asText()).isEqualTo("file_input");
        assertThat(given.path("files").get(0).path("id")).isEqualTo(file.path("id"));
        assertThat(given.path("files").get(0).path("is_external").asBoolean()).isFalse();

        for (var url : List.of("url_private", "url_private_download")) {
            var got = wire.get(path(given.path("files").get(0), url), Wire.bearer());
            assertThat(got.body()).isEqualTo("{\"a\":1}");
            assertThat(got.headers().firstValue("Content-Type")).contains("application/json");
        }
        var info = wire.call("files.info", args().put("file", file.path("id").asText()));
        assertThat(info.path("file").path("name").asText()).isEqualTo("plan.json");
    }

    @Test
    void without_the_token_or_the_scope_one_lands_at_a_page_to_sign_in() {
        var file = brings("U01MAI", "plan.json", "x");
        submits(form(args()), List.of(file.path("id").asText()));
        for (var headers : List.of(Map.<String, String>of(), Map.of("Authorization", "Bearer xoxb-another"))) {
            var turned = wire.get(path(file, "url_private"), headers);
            assertThat(turned.statusCode()).isEqualTo(302);
            assertThat(turned.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/?redir="));
        }
        slack.workspace().revoke("files:read");
        assertThat(wire.get(path(file, "url_private"), Wire.bearer()).statusCode())
                .isEqualTo(302);
        var refused = form(args());
        assertThat(refused.path("error").asText()).isEqualTo("missing_scope");
        assertThat(refused.path("needed").asText()).isEqualTo("files:read");
    }

    @Test
    void a_form_takes_only_the_files_it_asks_for() {
        var json = brings("U01MAI", "a.json", "1").path("id").asText();
        var yaml = brings("U01MAI", "a.yml", "1").path("id").asText();
        var view = form(args().put("max_files", 1).set("filetypes", Json.texts(List.of("yaml"))));
        assertThat(submits(view, List.of(json)).path("message").asText()).contains("a.json", "yaml");
        assertThat(submits(view, List.of(yaml, yaml)).path("message").asText()).contains("at most 1");
        assertThat(submits(view, List.of("F77")).path("error").asText()).isEqualTo("invalid_choice");
        assertThat(submits(view, List.of()).path("error").asText()).isEqualTo("invalid_input");
        assertThat(submits(view, List.of(yaml)).path("ok").asBoolean()).isTrue();
    }

    @Test
    void an_external_file_lies_elsewhere() {
        var said = args().put("name", "plan.json").put("url", "https://drive.example.com/plan.json");
        var file = does("U01MAI", "upload", said).path("file");
        assertThat(file.path("mode").asText()).isEqualTo("external");
        assertThat(file.path("is_external").asBoolean()).isTrue();
        assertThat(file.path("url_private").asText()).isEqualTo("https://drive.example.com/plan.json");
        assertThat(file.has("url_private_download")).isFalse();
        submits(form(args()), List.of(file.path("id").asText()));
        var state = app.last().payload().path("view").path("state").path("values");
        assertThat(state.path("files")
                        .path("it")
                        .path("files")
                        .get(0)
                        .path("mode")
                        .asText())
                .isEqualTo("external");
    }

    @Test
    void a_file_that_cannot_be_is_refused_in_words() {
        for (var wrong : new ObjectNode[] {
            args().put("data", "QQ=="),
            args().put("name", "a.txt").put("data", "???"),
            args().put("name", "a.txt").put("data", ""),
            args().put("name", "a.txt").put("url", "ftp://example.com"),
        }) {
            var answer = does("U01MAI", "upload", wrong);
            assertThat(answer.path("ok").asBoolean()).as(wrong.toString()).isFalse();
            assertThat(answer.path("message").asText()).isNotBlank();
        }
    }

    private JsonNode begin(String name, int length) {
        var token = SlackOptions.defaults().botToken();
        return wire.form(
                "files.getUploadURLExternal",
                Map.of("token", token, "filename", name, "length", String.valueOf(length)));
    }

    @Test
    void the_app_sends_a_file_in_three_steps() {
        var begun = begin("report.txt", 5);
        var upload = URI.create(begun.path("upload_url").asText()).getPath();
        var done = args().put("channel_id", "C02SRE").put("initial_comment", "The report");
        done.putArray("files")
                .addObject()
                .put("id", begun.path("file_id").asText())
                .put("title", "Report");
        assertThat(wire.call("files.completeUploadExternal", done).path("error").asText())
                .as("before it was sent")
                .isEqualTo("file_not_found");
        assertThat(wire.post(upload, "application/octet-stream", "four", Map.of())
                        .statusCode())
                .as("one byte too few")
                .isEqualTo(400);
        assertThat(wire.post(upload, "application/octet-stream", "hello", Map.of())
                        .body())
                .isEqualTo("OK - 5");
        var answer = wire.call("files.completeUploadExternal", done);
        assertThat(answer.path("files").get(0).path("title").asText()).isEqualTo("Report");

        var posted = slack.channel("#sre").shows("The report").body();
        var file = posted.path("files").get(0);
        assertThat(file.path("id")).isEqualTo(begun.path("file_id"));
        var shown = wire.get("/_page/file?as=U03SAM&id=" + file.path("id").asText(), Map.of());
        assertThat(shown.body()).isEqualTo("hello");
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        var info = wire.call("files.info", args().put("file", file.path("id").asText()));
        assertThat(info.path("file")
                        .path("shares")
                        .path("public")
                        .path("C02SRE")
                        .get(0)
                        .path("ts")
                        .asText())
                .isEqualTo(posted.path("ts").asText());
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // The lines of a multipart body end with CR LF.
    void a_file_may_come_as_a_form_and_go_to_a_direct_message_alone() {
        var begun = begin("a.txt", 2);
        var parts = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nhi\r\n--x--\r\n";
        var upload = URI.create(begun.path("upload_url").asText()).getPath();
        assertThat(wire.post(upload, "multipart/form-data; boundary=x", parts, Map.of())
                        .statusCode())
                .isEqualTo(200);
        var done = args();
        done.putArray("files").addObject().put("id", begun.path("file_id").asText());
        assertThat(wire.call("files.completeUploadExternal", done.deepCopy().put("channel_id", "G03PRIVATE"))
                        .path("error")
                        .asText())
                .isEqualTo("channel_not_found");
        assertThat(wire.call("files.completeUploadExternal", done.deepCopy().put("channel_id", "U02AKUA"))
                        .path("error")
                        .asText())
                .as("a person's id is no channel")
                .isEqualTo("channel_not_found");
        wire.call("files.completeUploadExternal", done.put("channel_id", "D02AKUA"));
        var id = begun.path("file_id").asText();
        assertThat(wire.get("/_page/file?as=U02AKUA&id=" + id, Map.of()).body()).isEqualTo("hi");
        assertThat(wire.get("/_page/file?as=U01MAI&id=" + id, Map.of()).statusCode())
                .as("another person's conversation")
                .isEqualTo(404);
    }

    @Test
    void a_length_of_nothing_and_a_missing_scope_are_named() {
        assertThat(begin("a.txt", 0).path("error").asText()).isEqualTo("missing_argument");
        slack.workspace().revoke("files:write");
        assertThat(begin("a.txt", 1).path("needed").asText()).isEqualTo("files:write");
    }

    @Test
    void a_file_said_in_a_channel_can_be_read_by_an_app_that_is_there() {
        var file = brings("U03SAM", "notes.txt", "notes").path("id").asText();
        var said = args().put("channel", "C02SRE").put("text", "");
        said.set("files", Json.texts(List.of(file)));
        assertThat(does("U03SAM", "say", said).path("ok").asBoolean()).isTrue();
        var list = Wire.json(wire.get("/_page/files?as=U01MAI", Map.of())).path("files");
        assertThat(list.get(0).path("id").asText()).isEqualTo(file);
        var info = args().put("file", file);
        assertThat(wire.call("files.info", info).path("ok").asBoolean()).isTrue();
        slack.workspace().leave("C02SRE", slack.workspace().bot());
        assertThat(wire.call("files.info", info).path("error").asText()).isEqualTo("file_not_found");
    }

    @Test
    void a_download_fails_on_demand() {
        var file = brings("U01MAI", "plan.json", "x");
        submits(form(args()), List.of(file.path("id").asText()));
        wire.post(
                "/_sandbox/faults", "application/json", "{\"methods\":[\"files.download\"],\"do\":\"fail\"}", Map.of());
        assertThat(wire.get(path(file, "url_private"), Wire.bearer()).statusCode())
                .isEqualTo(500);
        assertThat(wire.get(path(file, "url_private"), Wire.bearer()).statusCode())
                .isEqualTo(200);
    }
}
