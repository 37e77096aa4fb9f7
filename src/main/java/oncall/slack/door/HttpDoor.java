package oncall.slack.door;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import oncall.slack.press.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests that Slack posts to us. Their bytes are checked before anything reads what they say. */
public final class HttpDoor {
    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final int LARGEST = 1_000_000;

    private final BoltDoor door;
    private final SlackSignature signature;
    private final SlackRequestParser parser;
    private final Tally tally;

    public HttpDoor(BoltDoor door, SlackSignature signature, Tally tally) {
        this.door = door;
        this.signature = signature;
        this.parser = new SlackRequestParser(door.config());
        this.tally = tally;
    }

    /** {@code POST /slack/events} */
    public void handle(Context http) throws IOException {
        byte[] body = body(http);
        if (body.length > LARGEST) {
            turnAway(http, 413, "too_large");
            return;
        }
        Optional<String> fault =
                signature.fault(body, http.header("X-Slack-Request-Timestamp"), http.header("X-Slack-Signature"));
        if (fault.isPresent()) {
            turnAway(http, 401, fault.get());
            return;
        }
        answer(http, run(http, new String(body, StandardCharsets.UTF_8)));
    }

    private static byte[] body(Context http) throws IOException {
        try (InputStream bytes = http.req().getInputStream()) {
            return bytes.readNBytes(LARGEST + 1);
        }
    }

    private Response run(Context http, String body) {
        try {
            return door.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(http.path())
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(headers(http))
                    .remoteAddress(http.ip())
                    .build()));
        } catch (RuntimeException unreadable) {
            log.warn(
                    "signed request could not be read: {}",
                    unreadable.getClass().getName());
            return Response.builder().statusCode(400).build();
        }
    }

    private static RequestHeaders headers(Context http) {
        return new RequestHeaders(http.headerMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    private static void answer(Context http, Response response) {
        http.status(response.getStatusCode());
        if (response.getBody() != null) {
            http.contentType(response.getContentType()).result(response.getBody());
        }
    }

    private void turnAway(Context http, int status, String reason) {
        tally.turnedAway(reason);
        log.info("turned away reason={}", reason);
        http.status(status);
    }
}
