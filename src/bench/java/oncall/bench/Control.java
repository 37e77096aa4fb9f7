package oncall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What is asked of a server beside the load: documents. */
record Control(URI server) {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder().GET());
    }

    JsonNode post(String path, String document) throws IOException, InterruptedException {
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(document)));
    }

    void delete(String path) throws IOException, InterruptedException {
        var unused = send(path, HttpRequest.newBuilder().DELETE());
    }

    private JsonNode send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest whole = request.uri(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<String> response = CLIENT.send(whole, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Whether it is answered with 200. */
    boolean isWell(String path) throws InterruptedException {
        try {
            HttpRequest whole = HttpRequest.newBuilder(server.resolve(path)).build();
            return CLIENT.send(whole, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
