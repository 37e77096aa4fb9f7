package oncall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.sandbox.clock.SandboxClock;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One clock, asked for and moved on either half. */
final class SharedClockTest {
    private final SettableClock real = new SettableClock();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(new SandboxOptions("127.0.0.1", 0, 0, false, Optional.empty(), SandboxClock.over(real)));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Stream<URI> halves() {
        return Stream.of(sandbox.slack().address(), sandbox.contacts().address());
    }

    @Test
    void what_one_half_is_told_both_say() {
        halves().forEach(half -> {
            Instant before = now(half);
            assertThat(post(half, "{\"advance\":\"PT1H\"}").statusCode()).isEqualTo(200);
            assertThat(halves().map(this::now)).containsOnly(before.plus(Duration.ofHours(1)));
        });
        assertThat(post(sandbox.slack().address(), "{\"pace\":60}").statusCode())
                .isEqualTo(200);
        Instant before = now(sandbox.contacts().address());
        real.forward(Duration.ofMinutes(1));
        assertThat(halves().map(this::now)).containsOnly(before.plus(Duration.ofHours(1)));
    }

    @Test
    void the_next_hand_off_is_known_to_both_and_passes_as_time_does() {
        Instant next = Instant.parse("2026-11-23T14:00:00Z");
        assertThat(halves().map(half -> clock(half).path("nextHandOff").asText()))
                .containsOnly(next.toString());
        post(
                sandbox.slack().address(),
                "{\"advance\":\"" + Duration.between(now(sandbox.slack().address()), next) + "\"}");
        assertThat(halves().map(half -> clock(half).path("nextHandOff").asText()))
                .containsOnly("2026-11-23T17:00:00Z");
    }

    @Test
    void what_it_cannot_do_is_refused_in_words_and_what_no_page_of_its_own_asks_is_refused_too() {
        Instant before = real.instant();
        halves().forEach(half -> {
            for (String wish : new String[] {"{\"pace\":0}", "{\"advance\":\"-PT5M\"}", "{}", "", "no JSON"}) {
                HttpResponse<String> answer = post(half, wish);
                assertThat(answer.statusCode()).as(wish).isEqualTo(400);
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .startsWith("application/json");
            }
            assertThat(post(half, "{\"pace\":2}", "Content-Type", "text/plain").statusCode())
                    .isEqualTo(415);
            HttpResponse<String> foreign =
                    post(half, "{\"pace\":2}", "Content-Type", "application/json", "Origin", "http://evil.example");
            assertThat(foreign.statusCode()).isEqualTo(403);
        });
        assertThat(halves().map(this::now)).containsOnly(before);
    }

    private Instant now(URI half) {
        return Instant.parse(clock(half).path("now").asText());
    }

    private static JsonNode clock(URI half) {
        try {
            return new ObjectMapper()
                    .readTree(send(HttpRequest.newBuilder(half.resolve("/_sandbox/clock")))
                            .body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> post(URI half, String wish) {
        return post(half, wish, "Content-Type", "application/json");
    }

    private static HttpResponse<String> post(URI half, String wish, String... headers) {
        return send(HttpRequest.newBuilder(half.resolve("/_sandbox/clock"))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(wish)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
