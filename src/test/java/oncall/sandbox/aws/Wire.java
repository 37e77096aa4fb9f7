package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import oncall.sandbox.http.Json;

/** The protocol by hand, for what no client would send. */
record Wire(URI address) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final String SCOPE = "Credential=any/20260101/us-east-2/ssm-contacts/aws4_request";

    CompletableFuture<HttpResponse<String>> send(String operation, String body) {
        return send("us-east-2", operation, body);
    }

    CompletableFuture<HttpResponse<String>> send(String region, String operation, String body) {
        return send(region, operation, body.getBytes(StandardCharsets.UTF_8));
    }

    private CompletableFuture<HttpResponse<String>> send(String region, String operation, byte[] body) {
        String scope = SCOPE.replace("us-east-2", region);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Amz-Target", "SSMContacts." + operation)
                .header("Authorization", "AWS4-HMAC-SHA256 " + scope + ", SignedHeaders=host, Signature=0")
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    JsonNode answer(String operation, byte[] body) {
        return json(send("us-east-2", operation, body).join().body());
    }

    JsonNode answer(String operation, String body) {
        return json(send(operation, body).join().body());
    }

    HttpResponse<String> sandbox(String method, String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    /** The first line of the answer to a request written as it stands. */
    String raw(String request) {
        return whole(request).lines().findFirst().orElse("");
    }

    /** The answer until the connection ends. */
    String whole(String request) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call whose answer nobody reads yet. */
    Socket begin(String operation, String body) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        String request = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: SSMContacts." + operation
                + "\r\nAuthorization: " + SCOPE + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
