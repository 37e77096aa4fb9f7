package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import oncall.sandbox.http.Json;

/** Calls a workspace over HTTP, as programs that know nothing of Bolt do. */
final class Wire {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;

    Wire(URI address) {
        this.address = address;
    }

    /** A Web API call with a JSON body and the bot's token. */
    JsonNode call(String method, ObjectNode args) {
        return json(post("/api/" + method, "application/json; charset=utf-8", Json.write(args), bearer()));
    }

    /** A Web API call with a form, and whatever token stands in it. */
    JsonNode form(String method, Map<String, String> args) {
        var body = args.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return json(post("/api/" + method, "application/x-www-form-urlencoded", body, Map.of()));
    }

    static Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + SlackOptions.defaults().botToken());
    }

    HttpResponse<String> post(String path, String type, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", type);
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> get(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        headers.forEach(request::header);
        return send(request.build());
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).DELETE().build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body()).orElseThrow();
    }
}
