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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oncall.sandbox.http.Json;

/** Reaches the app by signed HTTP requests: forms for commands and presses, JSON for events. */
final class HttpLink implements Link {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302);
    private static final int MOST_REDIRECTS = 2;
    private static final String TOO_MANY = "too_many_redirects";

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
        return send(request(parcel, attempt, retryReason), 0)
                .handle((ack, failure) -> failure == null ? ack : Ack.failed("dispatch_failed", 0));
    }

    private CompletableFuture<Ack> send(HttpRequest request, int redirects) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenCompose(response -> {
            var elsewhere =
                    response.headers().firstValue("Location").filter(l -> REDIRECTS.contains(response.statusCode()));
            if (elsewhere.isEmpty()) {
                return CompletableFuture.completedFuture(ack(response));
            }
            if (redirects == MOST_REDIRECTS) {
                return CompletableFuture.completedFuture(Ack.failed(TOO_MANY, response.statusCode()));
            }
            var next = HttpRequest.newBuilder(request, (name, value) -> true)
                    .uri(request.uri().resolve(elsewhere.get()))
                    .build();
            return send(next, redirects + 1);
        });
    }

    @Override
    public String retryReason(Ack failed) {
        return switch (failed.failure()) {
            case Deliveries.TIMEOUT -> "http_timeout";
            case TOO_MANY -> TOO_MANY;
            default -> failed.status() == 0 ? "connection_failed" : "http_error";
        };
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
        var status = response.statusCode();
        if (status / 100 != 2) {
            var failed = Ack.failed(status < 500 ? "http_client_error" : "http_service_error", status);
            var once = response.headers().firstValue("X-Slack-No-Retry").filter("1"::equals);
            return once.isPresent() ? failed.once() : failed;
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
