package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oncall.app.Mode;
import oncall.sandbox.slack.Parcel;
import oncall.sandbox.slack.SlackOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody can make sense of, whether Slack's or a stranger's, is counted; what it says stands in no log. */
class QuietStory {
    private static final String MARKER = "m4rk3d";
    private static final String MANY = (MARKER + " ").repeat(2_000);

    private static Stream<String> strangeBodies() {
        return Stream.of(
                MANY,
                "{\"" + MANY,
                "{\"type\":\"" + MARKER + "\"}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"" + MARKER + "\"}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":[\"" + MARKER + "\"]}}",
                "{\"type\":\"event_callback\",\"event\":\"" + MARKER + "\"}",
                "{\"type\":\"event_callback\",\"team_id\":{\"" + MARKER + "\":1}}",
                "[\"" + MARKER + "\"]",
                "payload=" + MARKER,
                "payload=%7B%22" + MARKER,
                "payload=%zz" + MARKER,
                "command=%zz" + MARKER + "%",
                payload("{\"type\":\"" + MARKER + "\"}"),
                payload("{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"" + MARKER + "\"}]}"),
                payload("{\"type\":\"block_actions\",\"actions\":\"" + MARKER + "\"}"),
                payload("{\"type\":\"view_submission\",\"view\":{\"callback_id\":\"" + MARKER
                        + "\",\"blocks\":[{\"type\":\"" + MARKER + "\"}]}}"),
                payload("{\"type\":\"view_closed\",\"view\":\"" + MARKER + "\"}"),
                payload("{\"type\":\"shortcut\",\"callback_id\":\"" + MARKER + "\"}"),
                payload("{\"type\":\"message_action\",\"callback_id\":\"" + MARKER
                        + "\",\"message\":{\"blocks\":[{\"type\":\"" + MARKER + "\"}]}}"),
                payload("{\"type\":\"block_suggestion\",\"action_id\":\"" + MARKER + "\"}"),
                payload("{\"type\":\"dialog_submission\",\"state\":\"" + MARKER + "\"}"),
                payload("{\"type\":\"workflow_step_edit\",\"callback_id\":\"" + MARKER + "\"}"),
                "type=" + MARKER + "&token=" + MARKER);
    }

    private static String payload(String json) {
        return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private static Stream<String> strangeRequests() {
        return Stream.of(
                MARKER + "\r\n\r\n",
                "GET /" + MARKER + " HTTP/1.1\r\n\r\n",
                "GET /" + MARKER + " HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /%zz" + MARKER + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /../../" + MARKER + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /" + MARKER + " HTTP/1.1\r\nHost: x\r\n" + MARKER + "\r\n\r\n",
                "GET /" + MARKER + " HTTP/1.1\r\nHost: x\r\nA: " + MANY + "\r\n\r\n",
                "GET /" + MANY.replace(" ", "") + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: " + MARKER + "\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + MARKER + "\r\n",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Signature: " + MARKER + "\r\n\r\n",
                "\u0016\u0003\u0001" + MARKER);
    }

    @Test
    void what_is_signed_and_strange_is_counted_and_not_written_down() throws Exception {
        try (World world = World.of(Mode.HTTP);
                Logged log = new Logged()) {
            for (String body : strangeBodies().toList()) {
                for (int n = 0; n < 3; n++) {
                    post(world, body);
                }
            }
            isQuiet(log);
            assertThat(world.metrics()).contains("oncall_requests_turned_away_total{reason=\"unreadable\"}");
        }
    }

    @Test
    void what_is_no_request_at_all_is_counted_and_not_written_down() throws Exception {
        try (World world = World.of(Mode.HTTP);
                Logged log = new Logged()) {
            for (String request : strangeRequests().toList()) {
                for (int n = 0; n < 3; n++) {
                    send(world, request);
                }
            }
            isQuiet(log);
            assertThat(world.metrics())
                    .contains("oncall_requests_turned_away_total{reason=\"http_400\"}")
                    .contains("oncall_requests_turned_away_total{reason=\"unsigned\"}");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void what_slack_tells_by_either_door_and_nobody_knows_is_not_written_down(Mode mode) {
        try (World world = World.of(mode);
                Logged log = new Logged()) {
            world.slack.mai().runs("/oncall help");
            Parcel known = world.slack.lastDelivery(Parcel.Kind.COMMAND);
            ObjectNode as = known.payload();
            for (String type : List.of(
                    MARKER,
                    "block_actions",
                    "view_submission",
                    "view_closed",
                    "shortcut",
                    "message_action",
                    "block_suggestion",
                    "event_callback")) {
                ObjectNode strange = as.deepCopy()
                        .put("type", type)
                        .put("callback_id", MARKER)
                        .put("action_id", MARKER);
                strange.putObject("view").put("callback_id", MARKER).put("type", MARKER);
                strange.putObject("event").put("type", MARKER);
                strange.putObject("user").put("id", MARKER);
                strange.putArray("actions").addObject().put("action_id", MARKER).put("type", MARKER);
                for (Parcel.Kind kind : List.of(Parcel.Kind.SHORTCUT, Parcel.Kind.EVENT)) {
                    world.slack
                            .workspace()
                            .redeliver(new Parcel(kind, known.name(), strange, known.at()))
                            .join();
                }
            }
            isQuiet(log);
        }
    }

    /** What an unknown form or button is answered with is a press like any other, and tells no more than its kind. */
    private static void isQuiet(Logged log) {
        assertThat(log.text()).doesNotContain(MARKER);
        assertThat(log.text()
                        .lines()
                        .filter(line -> !line.startsWith("oncall."))
                        .toList())
                .isEmpty();
        assertThat(log.text().lines().filter(line -> line.contains("turned away")))
                .isEmpty();
    }

    private static void post(World world, String body) throws IOException, GeneralSecurityException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String stamp = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                SlackOptions.defaults().signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.UTF_8));
        send(
                world,
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Request-Timestamp: " + stamp
                        + "\r\nX-Slack-Signature: v0=" + HexFormat.of().formatHex(mac.doFinal(bytes))
                        + "\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body);
    }

    /** Returns when it was answered, or the door was closed. */
    private static void send(World world, String request) throws IOException {
        URI bot = world.bot().address();
        try (Socket socket = new Socket(bot.getHost(), bot.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(new ByteArrayOutputStream());
        }
    }
}
