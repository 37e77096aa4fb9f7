package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import oncall.sandbox.http.Json;
import oncall.testing.SettableClock;
import oncall.testing.slack.SlackDriver;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The app is told over HTTP or sockets as Slack tells it, with what happens when it does not answer. */
final class DeliveryTest {
    private final SettableClock clock = new SettableClock();
    private final SlackDriver slack = SlackDriver.start(SlackOptions.defaults().withClock(clock));
    private final ListeningApp app;

    DeliveryTest() throws IOException {
        app = new ListeningApp();
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    /** A bare Socket Mode client that acknowledges what it is told to. */
    private final class Socket implements WebSocket.Listener {
        final List<JsonNode> heard = new CopyOnWriteArrayList<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final AtomicInteger pongs = new AtomicInteger();
        private final StringBuilder parts = new StringBuilder();
        private final WebSocket wire;
        final URI url;
        private final boolean acknowledges;

        Socket(boolean acknowledges) {
            this(ticket(), acknowledges);
        }

        Socket(URI url) {
            this(url, true);
        }

        private Socket(URI url, boolean acknowledges) {
            this.url = url;
            this.acknowledges = acknowledges;
            this.wire = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(url, this)
                    .join();
        }

        void pings() {
            wire.sendPing(ByteBuffer.allocate(0)).join();
        }

        @Override
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            pongs.incrementAndGet();
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            socket.request(1);
            if (!last) {
                return CompletableFuture.completedFuture(null);
            }
            var message = Json.read(parts.toString()).orElseThrow();
            parts.setLength(0);
            heard.add(message);
            if (acknowledges && message.has("envelope_id")) {
                var ack = Json.object().set("envelope_id", message.get("envelope_id"));
                return socket.sendText(ack.toString(), true);
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(null);
        }

        List<JsonNode> envelopes() {
            return heard.stream().filter(m -> m.has("envelope_id")).toList();
        }
    }

    private URI ticket() {
        var token = SlackOptions.defaults().appToken();
        var opened = new Wire(slack.address()).form("apps.connections.open", Map.of("token", token));
        return URI.create(opened.path("url").asText());
    }

    private static <T> T until(Supplier<T> look, Predicate<T> right) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(20))
                .until(look::get, right);
    }

    @Test
    void a_request_is_signed_over_its_time_and_bytes() {
        slack.deliverTo(app.url());
        slack.mai().runs("/oncall show a&b=c");
        var heard = app.last();
        var stamp = heard.header("X-Slack-Request-Timestamp");
        assertThat(stamp).isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        var secret = SlackOptions.defaults().signingSecret();
        assertThat(heard.header("X-Slack-Signature")).isEqualTo(HttpLink.signature(secret, stamp, heard.body()));
        assertThat(heard.payload().path("text").asText()).isEqualTo("show a&amp;b=c");
        assertThat(heard.payload().path("is_enterprise_install").asText()).isEqualTo("false");
    }

    @Test
    void the_signature_is_slack_s_own_example() {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        assertThat(HttpLink.signature("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void a_command_nobody_answers_in_time_fails_in_the_words_people_know() {
        var silent = new Socket(false);
        slack.connected(1);
        var answer = slack.mai().beginsToRun("/oncall help", "#sre");
        clock.forward(Duration.ofMillis(2999));
        until(silent::envelopes, e -> e.size() == 1);
        assertThat(answer).isNotDone();
        clock.forward(Duration.ofMillis(1));
        assertThat(answer.join().failure()).isEqualTo("operation_timeout");
        slack.mai().seesEphemeral("/oncall failed with the error \"operation_timeout\"");
        assertThat(silent.envelopes()).hasSize(1);
    }

    @Test
    void a_command_without_an_app_fails_at_once() {
        assertThat(slack.mai().beginsToRun("/oncall help", "#sre").join().failure())
                .isEqualTo("dispatch_failed");
        slack.mai().seesEphemeral("failed with the error");
    }

    @Test
    void each_envelope_goes_over_one_of_the_sockets_in_turn() {
        var sockets = List.of(new Socket(true), new Socket(true), new Socket(true));
        slack.connected(3);
        for (int i = 0; i < 6; i++) {
            slack.mai().runs("/oncall " + i);
        }
        assertThat(sockets).allSatisfy(s -> assertThat(s.envelopes()).hasSize(2));
        var envelope = sockets.get(0).envelopes().get(0);
        assertThat(envelope.path("type").asText()).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(sockets.get(0).heard.get(0).path("type").asText()).isEqualTo("hello");
    }

    @Test
    void an_eleventh_socket_and_a_used_ticket_are_turned_away() {
        var open = new ArrayList<Socket>();
        for (int i = 0; i < 10; i++) {
            open.add(new Socket(true));
        }
        slack.connected(10);
        var eleventh = new Socket(true);
        assertThat(eleventh.closed.join()).isEqualTo(1000);
        assertThat(eleventh.heard).hasSize(1);
        assertThat(eleventh.heard.get(0).path("type").asText()).isEqualTo("disconnect");
        assertThat(eleventh.heard.get(0).path("reason").asText()).isEqualTo("too_many_websockets");
        assertThat(new Socket(open.get(0).url).closed.join()).isEqualTo(4001);
        assertThat(open).noneMatch(s -> s.closed.isDone());
    }

    @Test
    void silent_sockets_stay_open_and_say_nothing_until_they_speak_again() {
        var socket = new Socket(true);
        slack.connected(1);
        slack.workspace().silenceSockets(true);
        var answer = slack.mai().beginsToRun("/oncall help", "#sre");
        clock.forward(Duration.ofSeconds(3));
        assertThat(answer.join().failure()).isEqualTo("operation_timeout");
        assertThat(socket.envelopes()).isEmpty();
        assertThat(socket.closed).isNotDone();
        slack.workspace().silenceSockets(false);
        slack.mai().runs("/oncall");
        assertThat(socket.envelopes()).hasSize(1);
    }

    @Test
    void hanging_sockets_answer_no_ping_and_let_nothing_through_until_they_go_on() {
        var socket = new Socket(true);
        slack.connected(1);
        socket.pings();
        until(socket.pongs::get, n -> n == 1);
        slack.workspace().hangSockets(true);
        socket.pings();
        var answer = slack.mai().beginsToRun("/oncall help", "#sre");
        clock.forward(Duration.ofSeconds(3));
        assertThat(answer.join().failure()).isEqualTo("operation_timeout");
        var later = new Socket(true);
        slack.connected(2);
        slack.mai().runs("/oncall 1").runs("/oncall 2");
        assertThat(later.envelopes()).as("all that happens meanwhile").hasSize(2);
        assertThat(socket.pongs).hasValue(1);
        assertThat(socket.envelopes()).isEmpty();
        assertThat(socket.closed).isNotDone();
        slack.workspace().hangSockets(false);
        until(socket.pongs::get, n -> n == 2);
        until(socket::envelopes, e -> e.size() == 1);
        slack.mai().runs("/oncall 3").runs("/oncall 4");
        assertThat(socket.envelopes()).as("its turn again").hasSize(2);
    }

    @Test
    void a_connection_that_is_closed_is_forgotten() throws IOException {
        var lines = slack.workspace().lines;
        try (var line = new java.net.Socket("127.0.0.1", slack.address().getPort())) {
            assertThat(line.isConnected()).isTrue();
            until(lines::count, n -> n == 1);
        }
        until(lines::count, n -> n == 0);
    }

    @Test
    void a_socket_lasts_five_hours_or_as_long_as_told_and_is_then_asked_to_leave_by_slack_itself() {
        var usual = new Socket(true);
        assertThat(lifetime(usual)).isEqualTo(18_060);
        slack.workspace().socketLifetime(Duration.ofSeconds(1));
        var brief = new Socket(true);
        assertThat(brief.closed.join()).isEqualTo(1000);
        assertThat(lifetime(brief)).isEqualTo(1);
        assertThat(brief.heard.get(1).path("type").asText()).isEqualTo("disconnect");
        assertThat(brief.heard.get(1).path("reason").asText()).isEqualTo("refresh_requested");
        assertThat(usual.closed).isNotDone();
        slack.workspace().socketLifetime(Duration.ofSeconds(11));
        var warned = new Socket(true);
        until(() -> warned.heard.size(), n -> n == 2);
        assertThat(warned.heard.get(1).path("reason").asText()).isEqualTo("warning");
        assertThat(warned.closed).isNotDone();
        var debugged = new Socket(URI.create(ticket() + "&debug_reconnects=true"));
        until(() -> debugged.heard.size(), n -> n == 1);
        assertThat(lifetime(debugged)).isEqualTo(360);
    }

    private static int lifetime(Socket socket) {
        until(socket.heard::size, n -> n > 0);
        return socket.heard
                .get(0)
                .path("debug_info")
                .path("approximate_connection_time")
                .asInt();
    }

    @Test
    void sockets_are_told_to_fail_over_http_too() {
        var wire = new Wire(slack.address());
        var socket = new Socket(true);
        slack.connected(1);
        assertThat(told(wire, "{\"do\":\"lifetime\",\"seconds\":0}")).contains("1 at least");
        assertThat(told(wire, "{\"do\":\"sleep\"}")).contains("hang, go-on, lifetime");
        assertThat(told(wire, "{\"do\":\"lifetime\",\"seconds\":77}")).contains("true");
        var next = new Socket(true);
        slack.connected(2);
        assertThat(lifetime(next)).isEqualTo(77);
        assertThat(told(wire, "{\"do\":\"hang\"}")).contains("true");
        socket.pings();
        var late = new Socket(true);
        slack.connected(3);
        slack.mai().runs("/oncall 1").runs("/oncall 2").runs("/oncall 3");
        assertThat(late.envelopes()).hasSize(3);
        assertThat(told(wire, "{\"do\":\"go-on\"}")).contains("true");
        until(socket.pongs::get, n -> n == 1);
    }

    private static String told(Wire wire, String wish) {
        return wire.post("/_sandbox/sockets", "application/json", wish, Map.of())
                .body();
    }

    @Test
    void the_app_is_asked_to_open_new_sockets() {
        var socket = new Socket(true);
        slack.connected(1);
        slack.workspace().refreshSockets("refresh_requested");
        assertThat(socket.closed.join()).isEqualTo(1000);
        assertThat(socket.heard.get(1).path("type").asText()).isEqualTo("disconnect");
        assertThat(socket.heard.get(1).path("reason").asText()).isEqualTo("refresh_requested");
        until(() -> slack.workspace().connections(), n -> n == 0);
    }

    @Test
    void an_event_nobody_acknowledges_is_told_three_times_more() {
        slack.workspace().repeatEventsAfter(List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(2)));
        slack.deliverTo(app.url());
        app.answers(payload -> new ListeningApp.Answer(500, ""));
        openHome();
        until(() -> app.heard.size(), n -> n == 4);
        var last = app.last();
        assertThat(last.header("X-Slack-Retry-Num")).isEqualTo("3");
        assertThat(last.header("X-Slack-Retry-Reason")).isEqualTo("http_error");
        assertThat(last.body()).isEqualTo(app.heard.get(0).body());
    }

    @Test
    void an_app_that_is_late_or_not_there_is_told_why_it_is_told_again() throws IOException {
        slack.workspace().repeatEventsAfter(List.of(Duration.ZERO));
        slack.deliverTo(app.url());
        var late = new CompletableFuture<ListeningApp.Answer>();
        app.answers(payload -> late.join());
        openHome();
        until(app.heard::size, n -> n == 1);
        clock.forward(Duration.ofSeconds(3));
        assertThat(until(app.heard::size, n -> n == 2)).isEqualTo(2);
        late.complete(new ListeningApp.Answer(200, ""));
        assertThat(app.last().header("X-Slack-Retry-Reason")).isEqualTo("http_timeout");

        slack.workspace().repeatEventsAfter(List.of(Duration.ofMillis(1)));
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            slack.deliverTo(URI.create("http://127.0.0.1:" + nobody.getLocalPort() + "/"));
        }
        var failed = new Semaphore(0);
        slack.workspace().onTraffic(line -> {
            if (line.path("status").asText().equals("dispatch_failed")) {
                slack.deliverTo(app.url());
                failed.release();
            }
        });
        openHome();
        failed.acquireUninterruptibly();
        until(app.heard::size, n -> n == 3);
        assertThat(app.last().header("X-Slack-Retry-Reason")).isEqualTo("connection_failed");
    }

    @Test
    void an_app_may_ask_not_to_be_told_again() {
        slack.workspace().repeatEventsAfter(List.of(Duration.ZERO, Duration.ZERO));
        slack.deliverTo(app.url());
        app.answers(payload -> new ListeningApp.Answer(500, "", Map.of("X-Slack-No-Retry", "1")));
        openHome();
        until(() -> app.heard.size(), n -> n == 1);
        until(() -> slack.workspace().traffic().after(0).size(), n -> n == 1);
        app.answers(payload -> new ListeningApp.Answer(500, ""));
        openHome();
        until(() -> app.heard.size(), n -> n == 4);
        assertThat(app.heard.subList(1, 4))
                .noneMatch(h -> h.body().equals(app.heard.get(0).body()));
    }

    @Test
    void two_redirects_are_followed_and_no_third() {
        slack.workspace().repeatEventsAfter(List.of(Duration.ZERO));
        slack.deliverTo(app.url());
        app.answers(payload -> new ListeningApp.Answer(302, "", Map.of("Location", "/slack/moved")));
        openHome();
        until(app.heard::size, n -> n == 6);
        assertThat(app.last().header("X-Slack-Retry-Reason")).isEqualTo("too_many_redirects");
        assertThat(app.heard.get(2).body()).isEqualTo(app.heard.get(0).body());

        var moved = new AtomicInteger();
        app.answers(payload -> moved.getAndIncrement() < 2
                ? new ListeningApp.Answer(301, "", Map.of("Location", "/slack/moved"))
                : new ListeningApp.Answer(200, "Found you"));
        slack.mai().runs("/oncall").seesEphemeral("Found you");
    }

    private void openHome() {
        slack.workspace().act(Json.object().put("as", "U01MAI").put("do", "open_home"));
    }

    @Test
    void over_sockets_a_repeated_event_says_so_in_its_envelope() {
        slack.workspace().repeatEventsAfter(List.of(Duration.ZERO));
        var silent = new Socket(false);
        slack.connected(1);
        openHome();
        clock.forward(Duration.ofSeconds(3));
        var envelopes = until(silent::envelopes, e -> e.size() == 2);
        assertThat(envelopes.get(0).path("retry_attempt").asInt()).isEqualTo(0);
        assertThat(envelopes.get(0).path("retry_reason").asText()).isEmpty();
        assertThat(envelopes.get(1).path("retry_attempt").asInt()).isEqualTo(1);
        assertThat(envelopes.get(1).path("retry_reason").asText()).isEqualTo("timeout");
        assertThat(envelopes.get(1).path("envelope_id"))
                .isNotEqualTo(envelopes.get(0).path("envelope_id"));
        assertThat(envelopes.get(1).path("payload")).isEqualTo(envelopes.get(0).path("payload"));
    }

    @Test
    void a_recorded_press_can_be_told_again_and_as_somebody_else() {
        slack.deliverTo(app.url());
        slack.mai().runs("/oncall new");
        var press = slack.lastDelivery(Parcel.Kind.COMMAND);
        assertThat(slack.workspace().redeliver(press).join().ok()).isTrue();
        assertThat(app.heard.get(1).body()).isEqualTo(app.heard.get(0).body());

        var forged = slack.workspace().pressedBy(press, "U04GAIL");
        assertThat(slack.workspace().redeliver(forged).join().ok()).isTrue();
        var heard = app.last();
        assertThat(heard.payload().path("user_id").asText()).isEqualTo("U04GAIL");
        assertThat(heard.payload().path("text").asText()).isEqualTo("new");
        var stamp = heard.header("X-Slack-Request-Timestamp");
        var secret = SlackOptions.defaults().signingSecret();
        assertThat(heard.header("X-Slack-Signature")).isEqualTo(HttpLink.signature(secret, stamp, heard.body()));
        assertThat(heard.payload().path("trigger_id"))
                .isNotEqualTo(app.heard.get(0).payload().path("trigger_id"));
    }

    @Test
    void an_answer_that_comes_too_late_is_none() {
        slack.deliverTo(app.url());
        app.answers(payload -> {
            clock.forward(Duration.ofMillis(3001));
            return new ListeningApp.Answer(200, "{\"text\":\"too late\"}");
        });
        assertThat(slack.mai().beginsToRun("/oncall help", "#sre").join().failure())
                .isEqualTo("operation_timeout");
        slack.mai().doesNotSee("too late");
    }

    @Test
    void a_command_is_not_for_threads() {
        slack.deliverTo(app.url());
        slack.sam().says("root", "#sre");
        var said = Json.object()
                .put("as", "U01MAI")
                .put("do", "command")
                .put("channel", "C02SRE")
                .put("thread_ts", slack.channel("#sre").shows("root").ts())
                .put("text", "/oncall help");
        assertThat(slack.workspace().act(said).reply().join().path("message").asText())
                .isEqualTo("/oncall is not supported in threads. Sorry!");
        assertThat(app.heard).isEmpty();
    }

    @Test
    void an_answer_slack_cannot_show_is_red_in_the_traffic() {
        slack.deliverTo(app.url());
        app.answersEverything("{\"blocks\":[{\"type\":\"alert\"}]}");
        assertThat(slack.mai().beginsToRun("/oncall help", "#sre").join().failure())
                .isEqualTo("invalid_blocks");
        var red = slack.workspace().traffic().after(0).get(1);
        assertThat(red.path("name").asText()).isEqualTo("command answer");
        assertThat(red.path("ok").asBoolean()).isFalse();
        assertThat(red.path("response").toString()).contains("[json-pointer:/blocks/0/type]");
    }

    @Test
    void a_command_the_app_does_not_have_is_not_told() {
        slack.deliverTo(app.url());
        var said = Json.object()
                .put("as", "U01MAI")
                .put("do", "command")
                .put("channel", "C02SRE")
                .put("text", "/pizza");
        assertThat(slack.workspace().act(said).reply().join().path("error").asText())
                .isEqualTo("invalid_command");
        assertThat(app.heard).isEmpty();
    }

    @Test
    void people_channels_and_links_reach_the_app_in_angle_brackets() {
        slack.deliverTo(app.url());
        slack.mai().runs("/oncall link @akua in #sre and #leads not @nobody, https://example.com/?a=1&b=2 @here");
        assertThat(app.last().payload().path("text").asText())
                .isEqualTo("link <@U02AKUA|akua> in <#C02SRE|sre> and <#G03PRIVATE|> not @nobody,"
                        + " <https://example.com/?a=1&amp;b=2> <!here>");
    }

    @Test
    void answers_through_a_response_url_end_after_five_or_after_thirty_minutes() {
        slack.deliverTo(app.url());
        var wire = new Wire(slack.address());
        slack.mai().runs("/oncall");
        var url = URI.create(app.last().payload().path("response_url").asText()).getPath();
        for (int i = 1; i <= 5; i++) {
            var said = wire.post(url, "application/json", "{\"text\":\"answer " + i + "\"}", Map.of());
            assertThat(said.statusCode()).isEqualTo(200);
            slack.mai().seesEphemeral("answer " + i);
        }
        assertThat(wire.post(url, "application/json", "{\"text\":\"6\"}", Map.of())
                        .body())
                .contains("used_url");
        slack.mai().runs("/oncall");
        var other =
                URI.create(app.last().payload().path("response_url").asText()).getPath();
        clock.forward(Duration.ofMinutes(31));
        assertThat(wire.post(other, "application/json", "{\"text\":\"x\"}", Map.of())
                        .body())
                .contains("expired_url");
        slack.noUnexpectedMessages();
    }
}
