package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import oncall.sandbox.http.Json;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and the controls are for this machine's own page and tools alone. */
final class PageRoutesTest {
    private final SlackDriver slack = SlackDriver.start();
    private final Wire wire = new Wire(slack.address());

    @AfterEach
    void stop() {
        slack.close();
    }

    /** The status line of a request with exactly these headers. */
    private String raw(String request) throws IOException {
        return raw(slack.address().getPort(), request);
    }

    private static String raw(int port, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            return String.valueOf(new BufferedReader(in).readLine());
        }
    }

    @Test
    void a_foreign_host_is_refused_on_every_path() throws IOException {
        for (var path :
                new String[] {"/", "/api/auth.test", "/_page/workspace", "/_sandbox/calls", "/hooks/x", "/link/"}) {
            assertThat(raw("GET " + path + " HTTP/1.1\nHost: evil.example\nConnection: close\n\n"))
                    .contains("403");
        }
        var local = "GET /_page/workspace HTTP/1.1\nHost: localhost:1\nConnection: close\n\n";
        assertThat(raw(local)).contains("200");
    }

    @Test
    void an_address_of_another_machine_is_refused_unless_it_listens_everywhere() throws IOException {
        var request = "GET /_page/workspace HTTP/1.1\nHost: %s\nConnection: close\n\n";
        assertThat(raw(request.formatted("10.0.0.1"))).contains("403");
        try (var open = SlackDriver.start(SlackOptions.defaults().withHost("0.0.0.0"))) {
            var port = open.address().getPort();
            assertThat(raw(port, request.formatted("10.0.0.1:" + port))).contains("200");
            assertThat(raw(port, request.formatted("slack:" + port))).contains("403");
            assertThat(raw(port, request.formatted("host.docker.internal"))).contains("403");
        }
    }

    @Test
    void a_page_of_another_origin_can_neither_drive_nor_read_it() throws IOException {
        var body = "{\"as\":\"U01MAI\",\"do\":\"say\",\"channel\":\"C02SRE\",\"text\":\"hi\"}";
        var foreign = Map.of("Origin", "http://evil.example");
        assertThat(wire.post("/_page/act", "application/json", body, foreign).statusCode())
                .isEqualTo(403);
        assertThat(wire.post("/_page/act", "text/plain", body, Map.of()).statusCode())
                .isEqualTo(415);
        assertThat(wire.post("/_sandbox/faults", "text/plain", "{}", Map.of()).statusCode())
                .isEqualTo(415);
        var token = SlackOptions.defaults().botToken();
        var image = wire.get("/api/auth.test?token=" + token, Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(image.statusCode()).isEqualTo(403);
        var socket = """
                GET /link/?ticket=x HTTP/1.1
                Host: 127.0.0.1
                Origin: http://evil.example
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """;
        assertThat(raw(socket)).contains("403");
        slack.channel("#sre").showsNothing("hi");

        var own = Map.of("Origin", slack.address().toString());
        assertThat(wire.post("/_page/act", "application/json", body, own).statusCode())
                .isEqualTo(200);
        slack.channel("#sre").shows("hi");
    }

    @Test
    void every_answer_carries_the_content_policy() {
        for (var path : new String[] {"/", "/_page/workspace", "/nowhere"}) {
            assertThat(wire.get(path, Map.of()).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'");
        }
        assertThat(wire.get("/page/..%2f..%2fmanifest.yml", Map.of()).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(wire.get("/page/nothing.js", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_workspace_and_what_a_person_sees_are_told() {
        var workspace = Wire.json(wire.get("/_page/workspace", Map.of()));
        assertThat(workspace.path("users").valueStream().map(u -> u.path("role").asText()))
                .containsExactly("admin", "member", "member", "guest", "member", "member");
        assertThat(workspace.path("app").path("commands").get(0).path("command").asText())
                .isEqualTo("/oncall");
        var view = Wire.json(wire.get("/_page/view?as=U03SAM", Map.of()));
        assertThat(view.path("channels").valueStream().map(c -> c.path("id").asText()))
                .containsExactly("C01GENERAL", "C02SRE", "D03SAM");
        assertThat(view.path("home").isNull()).isTrue();
    }

    @Test
    void a_view_tells_when_messages_for_others_came_and_none_of_their_words() {
        slack.sam().says("Lunch?", "#general");
        slack.mai().says("For two", "#leads");
        var view = Wire.json(wire.get("/_page/view?as=U01MAI", Map.of()));
        var elsewhere = view.path("elsewhere");
        assertThat(elsewhere.propertyStream().map(Map.Entry::getKey))
                .containsExactly("U02AKUA", "U03SAM", "U04GAIL", "U05ALE", "U06ANA");
        var lunch = slack.channel("#general").shows("Lunch?").ts();
        assertThat(elsewhere.at("/U02AKUA/C01GENERAL/0").asText()).isEqualTo(lunch);
        assertThat(elsewhere.at("/U02AKUA/G03PRIVATE")).hasSize(1);
        assertThat(elsewhere.at("/U03SAM/C01GENERAL")).as("one's own").isEmpty();
        assertThat(elsewhere.path("U03SAM").has("G03PRIVATE")).isFalse();
        assertThat(elsewhere.toString()).doesNotContain("Lunch", "two");
    }

    @Test
    void an_act_that_cannot_be_is_answered_in_words() {
        for (var act : new String[] {
            "{\"as\":\"U01MAI\",\"do\":\"fly\"}",
            "{\"as\":\"U99\",\"do\":\"say\"}",
            "{\"as\":\"U03SAM\",\"do\":\"say\",\"channel\":\"G03PRIVATE\",\"text\":\"x\"}",
            "{\"as\":\"U03SAM\",\"do\":\"submit\",\"view_id\":\"V1\"}",
            "{\"as\":\"U03SAM\",\"do\":\"press\",\"container\":{\"type\":\"message\",\"channel\":\"C02SRE\",\"ts\":\"1\"}}",
            "{\"as\":\"U03SAM\",\"do\":\"shortcut\",\"callback_id\":\"none\"}",
        }) {
            var answer = Wire.json(wire.post("/_page/act", "application/json", act, Map.of()));
            assertThat(answer.path("ok").asBoolean()).as(act).isFalse();
            assertThat(answer.path("message").asText()).as(act).isNotBlank();
        }
    }

    @Test
    void the_page_is_told_of_changes_as_they_happen() throws IOException {
        try (var socket = new Socket("127.0.0.1", slack.address().getPort())) {
            var request =
                    "GET /_page/events?as=U01MAI HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(20_000);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            readUntil(lines, "listening");
            slack.sam().says("news", "#sre");
            var seen = readUntil(lines, "data:");
            assertThat(seen).contains("\"what\":\"messages\"").contains("\"channel\":\"C02SRE\"");
            slack.workspace()
                    .traffic()
                    .add("aws", "bot", "aws", "GetContact", "200", 4, true, Json.object(), Json.object());
            assertThat(readUntil(lines, "GetContact")).contains("\"kind\":\"aws\"");
        }
    }

    private static String readUntil(BufferedReader lines, String words) throws IOException {
        var seen = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.add(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended: " + seen);
    }

    @Test
    void the_phone_shows_the_codes_it_is_given() {
        assertThat(codes()).isEmpty();
        slack.workspace().phoneFrom(() -> Json.array().add(Json.object().put("code", "123456")));
        assertThat(codes().get(0).path("code").asText()).isEqualTo("123456");
    }

    private JsonNode codes() {
        return Wire.json(wire.get("/_page/phone", Map.of())).path("codes");
    }

    @Test
    void a_taken_port_and_an_unreadable_manifest_are_said_in_words(@TempDir Path folder) throws IOException {
        var taken = SlackOptions.defaults().withPort(slack.address().getPort());
        assertThatThrownBy(() -> SlackServer.start(taken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("port " + taken.port());
        var broken = Files.writeString(folder.resolve("m.yml"), "display_information: [");
        assertThatThrownBy(() ->
                        SlackServer.start(SlackOptions.defaults().withPort(0).withManifest(broken)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("m.yml");
        var empty = Files.writeString(folder.resolve("e.yml"), "a: b");
        assertThatThrownBy(() ->
                        SlackServer.start(SlackOptions.defaults().withPort(0).withManifest(empty)))
                .hasMessageContaining("display_information.name is missing");
    }
}
