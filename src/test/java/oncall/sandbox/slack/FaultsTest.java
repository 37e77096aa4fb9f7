package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The workspace misbehaves on demand, and says what it will do. */
final class FaultsTest {
    private final SlackDriver slack = SlackDriver.start();
    private final Wire wire = new Wire(slack.address());
    private final ListeningApp app;

    FaultsTest() throws IOException {
        app = new ListeningApp();
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    private void fault(String json) {
        var answer = wire.post("/_sandbox/faults", "application/json", json, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private java.net.http.HttpResponse<String> post() {
        var body = "{\"channel\":\"C02SRE\",\"text\":\"hello\"}";
        return wire.post("/api/chat.postMessage", "application/json", body, Wire.bearer());
    }

    @Test
    void a_method_is_throttled_as_often_as_asked_and_then_not() {
        fault("{\"methods\":[\"chat.postMessage\"],\"next\":2,\"do\":\"throttle\",\"retryAfterSeconds\":7}");
        for (int i = 0; i < 2; i++) {
            var answer = post();
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        }
        assertThat(post().statusCode()).isEqualTo(200);
        slack.channel("#sre").showsTimes(1, "hello");
    }

    @Test
    void a_method_fails_is_refused_or_is_late() {
        fault("{\"methods\":\"*\",\"do\":\"fail\"}");
        assertThat(post().statusCode()).isEqualTo(500);
        fault("{\"methods\":[\"chat.postMessage\"],\"error\":\"channel_is_archived\"}");
        assertThat(Wire.json(post()).path("error").asText()).isEqualTo("channel_is_archived");
        fault("{\"methods\":[\"chat.postMessage\"],\"do\":\"delay\",\"millis\":50}");
        assertThat(Wire.json(post()).path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_failure_says_why_and_when_to_come_again_where_it_is_told_to() {
        fault("{\"methods\":\"*\",\"do\":\"fail\",\"retryAfterSeconds\":3,\"message\":\"we are moving house\"}");
        var answer = post();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        assertThat(Wire.json(answer).at("/response_metadata/messages/0").asText())
                .isEqualTo("we are moving house");
    }

    @Test
    void a_connection_is_dropped_before_or_after_the_work() {
        fault("{\"methods\":\"*\",\"do\":\"drop-before\"}");
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        slack.channel("#sre").showsNothing("hello");
        fault("{\"methods\":\"*\",\"do\":\"drop-after\"}");
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        slack.channel("#sre").showsTimes(1, "hello");
    }

    @Test
    void a_method_hangs_until_the_faults_are_cleared() {
        fault("{\"methods\":[\"chat.postMessage\"],\"do\":\"hang\"}");
        var hanging = CompletableFuture.supplyAsync(this::post);
        await().until(() -> slack.workspace().faults().hanging() == 1);
        slack.channel("#sre").showsNothing("hello");
        wire.delete("/_sandbox/faults");
        assertThat(hanging.join().statusCode()).isEqualTo(200);
        slack.channel("#sre").showsTimes(1, "hello");
    }

    @Test
    void a_delivery_is_lost_or_made_twice() {
        slack.deliverTo(app.url());
        slack.workspace().patience(Duration.ofMillis(200));
        fault("{\"delivery\":[\"command\"],\"do\":\"drop-before\"}");
        assertThat(slack.mai().beginsToRun("/oncall", "#sre").join().ok()).isFalse();
        assertThat(app.heard).isEmpty();
        slack.workspace().patience(Duration.ofSeconds(3));
        fault("{\"delivery\":\"*\",\"do\":\"twice\"}");
        slack.mai().runs("/oncall");
        assertThat(app.heard).hasSize(2);
        assertThat(app.heard.get(0).body()).isEqualTo(app.heard.get(1).body());
    }

    @Test
    void a_response_url_fails_on_demand() {
        slack.deliverTo(app.url());
        slack.mai().runs("/oncall");
        var url = java.net
                .URI
                .create(app.last().payload().path("response_url").asText())
                .getPath();
        fault("{\"methods\":[\"response_url\"],\"do\":\"fail\"}");
        assertThat(wire.post(url, "application/json", "{\"text\":\"a\"}", Map.of())
                        .statusCode())
                .isEqualTo(500);
        assertThat(wire.post(url, "application/json", "{\"text\":\"b\"}", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(wire.post(url, "application/json", "{\"text\":", Map.of()).body())
                .isEqualTo("invalid_payload");
        slack.mai().seesEphemeral("b");
        slack.mai().doesNotSee("a");
    }

    @Test
    void faults_are_listed_and_cleared_and_a_wrong_one_is_refused_in_words() {
        fault("{\"methods\":\"*\",\"share\":0.5,\"seed\":4,\"do\":\"fail\"}");
        assertThat(Wire.json(wire.get("/_sandbox/faults", Map.of()))).hasSize(1);
        wire.delete("/_sandbox/faults");
        assertThat(Wire.json(wire.get("/_sandbox/faults", Map.of()))).isEmpty();
        for (var wrong : new String[] {
            "{\"methods\":\"*\",\"do\":\"explode\"}",
            "{\"do\":\"fail\"}",
            "{\"methods\":\"*\",\"do\":\"fail\",\"nxt\":1}",
            "[]"
        }) {
            var answer = wire.post("/_sandbox/faults", "application/json", wrong, Map.of());
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(Wire.json(answer).path("message").asText()).isNotBlank();
        }
    }

    @Test
    void new_blocks_are_refused_until_they_are_not() {
        var blocks = "{\"channel\":\"C02SRE\",\"text\":\"x\",\"blocks\":[{\"type\":\"divider\"}]}";
        wire.post("/_sandbox/refused-blocks", "application/json", "[\"divider\"]", Map.of());
        var refused = wire.post("/api/chat.postMessage", "application/json", blocks, Wire.bearer());
        assertThat(Wire.json(refused).path("error").asText()).isEqualTo("invalid_blocks");
        wire.post("/_sandbox/refused-blocks", "application/json", "[]", Map.of());
        var accepted = wire.post("/api/chat.postMessage", "application/json", blocks, Wire.bearer());
        assertThat(Wire.json(accepted).path("ok").asBoolean()).isTrue();
    }

    @Test
    void calls_and_messages_are_told() {
        post();
        var calls = Wire.json(wire.get("/_sandbox/calls", Map.of()));
        assertThat(calls.get(0).path("method").asText()).isEqualTo("chat.postMessage");
        assertThat(calls.get(0).path("answer").path("ok").asBoolean()).isTrue();
        assertThat(Wire.json(wire.get("/_sandbox/messages", Map.of()))
                        .get(0)
                        .path("channel")
                        .asText())
                .isEqualTo("C02SRE");
        slack.channel("#sre").shows("hello");
    }
}
