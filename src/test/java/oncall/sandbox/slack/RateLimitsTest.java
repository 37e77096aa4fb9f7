package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import oncall.testing.SettableClock;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack's limits on calls a minute, once they are switched on. */
final class RateLimitsTest {
    private final SettableClock clock = new SettableClock();
    private final SlackDriver slack = SlackDriver.start(SlackOptions.defaults().withClock(clock));
    private final Wire wire = new Wire(slack.address());

    @AfterEach
    void stop() {
        slack.close();
    }

    private HttpResponse<String> call(String method, String args) {
        return wire.post("/api/" + method, "application/json", args, Wire.bearer());
    }

    private void limits(String body, int status) {
        assertThat(wire.post("/_sandbox/rate-limits", "application/json", body, Map.of())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_method_takes_its_tier_s_calls_a_minute_and_then_says_how_long_to_wait() {
        limits("{\"on\":true}", 200);
        for (int i = 0; i < 20; i++) {
            assertThat(call("users.list", "{}").statusCode()).isEqualTo(200);
        }
        clock.forward(Duration.ofSeconds(10));
        var refused = call("users.list", "{}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("50");
        assertThat(refused.body()).contains("ratelimited");
        assertThat(call("users.info", "{\"user\":\"U01MAI\"}").statusCode())
                .as("another method")
                .isEqualTo(200);
        clock.forward(Duration.ofSeconds(50));
        assertThat(call("users.list", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_channel_takes_a_message_a_second() {
        slack.workspace().limitRates(true);
        var there = "{\"channel\":\"C02SRE\",\"text\":\"x\"}";
        assertThat(call("chat.postMessage", there).statusCode()).isEqualTo(200);
        var refused = call("chat.postMessage", there);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(call("chat.postMessage", there.replace("C02SRE", "C01GENERAL"))
                        .statusCode())
                .isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        assertThat(call("chat.postMessage", there).statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_is_counted_until_they_are_on_and_after_they_are_off() {
        limits("{\"on\":\"yes\"}", 400);
        for (int i = 0; i < 25; i++) {
            assertThat(call("users.list", "{}").statusCode()).isEqualTo(200);
        }
        limits("{\"on\":true}", 200);
        limits("{\"on\":false}", 200);
        for (int i = 0; i < 25; i++) {
            assertThat(call("users.list", "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void every_method_has_its_tier() {
        assertThat(slack.workspace().api.methods())
                .allSatisfy(method ->
                        assertThat(RateLimits.PER_MINUTE).as(method.name()).containsKey(method.name()));
    }
}
