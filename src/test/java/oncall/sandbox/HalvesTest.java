package oncall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.sandbox.clock.SandboxClock;
import oncall.sandbox.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is the sandbox's own, both halves say and refuse alike. */
final class HalvesTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(new SandboxOptions(
                "0.0.0.0", 0, 0, false, Optional.empty(), SandboxClock.over(InstantSource.system())));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Stream<URI> halves() {
        return Stream.of(sandbox.slack().address(), sandbox.contacts().address());
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, X-Any: any, 200",
        "slack, X-Any: any, 403",
        "localhost, Sec-Fetch-Site: cross-site, 403",
        "localhost, Sec-Fetch-Site: same-origin, 200",
        "localhost, Origin: http://evil.example, 403",
        "localhost, Origin: null, 403",
        "localhost, Origin: http://localhost, 200"
    })
    void who_asks_is_judged_alike(String host, String header, int status) {
        halves().forEach(half -> assertThat(raw(half, host, header))
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET; /_sandbox/nothing; application/json; ''; 404",
                "PUT; /_sandbox/clock; application/json; {\"pace\": 2}; 404",
                "POST; /_sandbox/clock; text/plain; {\"pace\": 2}; 415",
                "POST; /_sandbox/clock; application/jsonx; {\"pace\": 2}; 415",
                "POST; /_sandbox/clock; application/json; {; 400",
                "POST; /_sandbox/faults; text/plain; {}; 415",
                "POST; /_sandbox/faults; application/json; []; 400",
                "POST; /_sandbox/faults; application/json; ''; 400",
                "POST; /_sandbox/faults; application/json; {} {}; 400"
            })
    void what_cannot_be_is_refused_in_the_same_shape(String method, String path, String type, String body, int status) {
        halves().forEach(half -> {
            HttpResponse<String> answer = send(half, method, path, type, body);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
            assertThat(json(answer).path("ok").asBoolean(true)).isFalse();
            assertThat(json(answer).path("error").asText())
                    .isNotBlank()
                    .isEqualTo(json(answer).path("message").asText());
        });
    }

    @Test
    void a_fault_is_posted_listed_and_posted_again_alike() {
        List<String> faults = List.of(
                "{\"%s\":\"*\",\"do\":\"delay\",\"next\":1,\"millis\":5}",
                "{\"%s\":\"*\",\"do\":\"throttle\",\"share\":0.2,\"seed\":1,\"retryAfterSeconds\":9}",
                "{\"%s\":\"*\",\"do\":\"twice\",\"next\":1}",
                "{\"%s\":\"*\",\"do\":\"fail\",\"next\":2,\"message\":\"because\"}");
        halves().forEach(half -> {
            String calls = half.equals(sandbox.slack().address()) ? "methods" : "operations";
            List<String> posted =
                    faults.stream().map(fault -> fault.formatted(calls)).toList();
            posted.forEach(fault -> assertThat(fault(half, fault)).isEqualTo(200));
            JsonNode listed = json(send(half, "GET", "/_sandbox/faults", "text/plain", ""));
            assertThat(listed).isEqualTo(Json.read(posted.toString()).orElseThrow());
            assertThat(json(send(half, "DELETE", "/_sandbox/faults", "text/plain", "")))
                    .isEmpty();
            listed.forEach(fault -> assertThat(fault(half, fault.toString())).isEqualTo(200));
            assertThat(json(send(half, "GET", "/_sandbox/faults", "text/plain", "")))
                    .isEqualTo(listed);
        });
    }

    @Test
    void a_fault_that_makes_no_sense_is_refused_by_both() {
        halves().forEach(half -> {
            String calls = half.equals(sandbox.slack().address()) ? "\"methods\"" : "\"operations\"";
            for (String rest : List.of(
                    "\"do\":\"hang\",\"next\":0",
                    "\"do\":\"hang\",\"next\":\"3\"",
                    "\"do\":\"hang\",\"next\":1,\"share\":0.5",
                    "\"do\":\"hang\",\"share\":2",
                    "\"do\":\"hang\",\"next\":1,\"millis\":4",
                    "\"do\":\"hang\",\"next\":1,\"retryAfterSeconds\":4",
                    "\"do\":\"hang\",\"next\":1,\"message\":\"m\"",
                    "\"do\":\"hang\",\"next\":1,\"unknown\":1")) {
                assertThat(fault(half, "{" + calls + ":\"*\"," + rest + "}"))
                        .as(rest)
                        .isEqualTo(400);
            }
            assertThat(json(send(half, "GET", "/_sandbox/faults", "text/plain", "")))
                    .isEmpty();
        });
    }

    private int fault(URI half, String document) {
        return send(half, "POST", "/_sandbox/faults", "application/json", document)
                .statusCode();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body()).orElseThrow();
    }

    private HttpResponse<String> send(URI half, String method, String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(half.resolve(path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    /** The whole answer to a request with exactly these headers. */
    private static String raw(URI half, String host, String header) {
        String request = "GET /_sandbox/calls HTTP/1.1\r\nHost: %s\r\n%s\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", half.getPort())) {
            socket.getOutputStream().write(request.formatted(host, header).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
