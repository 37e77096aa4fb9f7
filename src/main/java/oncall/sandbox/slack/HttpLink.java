package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Reaches the app by signed HTTP requests: forms for commands and presses, JSON for events. */
final class HttpLink implements Link {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI url;
    private final String secret;
    private final InstantSource clock;

    HttpLink(URI url, String secret, InstantSource clock) {
        this.url = url;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Ack> send(Parcel parcel, int attempt, String retryReason) {
        var request = request(parcel, attempt, retryReason);
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> failure == null ? ack(response) : Ack.failed("dispatch_failed", 0));
    }

    HttpRequest request(Parcel parcel, int attempt, String retryReason) {
        var event = parcel.kind() == Parcel.Kind.EVENT;
        var body = body(parcel);
        var stamp = String.valueOf(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", event ? "application/json" : "application/x-www-form-urlencoded")
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("Accept", "application/json,*/*")
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", signature(secret, stamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (attempt > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(attempt)).header("X-Slack-Retry-Reason", retryReason);
        }
        return request.build();
    }

    /** The bytes of a parcel as Slack would post them. */
    static String body(Parcel parcel) {
        return switch (parcel.kind()) {
            case EVENT -> Json.write(parcel.payload());
            case COMMAND ->
                parcel.payload()
                        .propertyStream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue().asText()))
                        .collect(Collectors.joining("&"));
            default -> "payload=" + encoded(Json.write(parcel.payload()));
        };
    }

    /** Slack's v0 signature over time stamp and body. */
    static String signature(String secret, String stamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var digest = mac.doFinal(("v0:" + stamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static Ack ack(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            return Ack.failed("http_" + response.statusCode(), response.statusCode());
        }
        var body = response.body();
        return body.isBlank() ? Ack.of(Json.MAPPER.missingNode()) : Ack.of(read(body));
    }

    private static JsonNode read(String body) {
        return Json.read(body).orElseGet(() -> Json.MAPPER.getNodeFactory().textNode(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
