package oncall.slack.door;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.WorkPool;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.Callback;

/**
 * Requests that Slack posts to us. Their headers are judged before their bodies are read, and their bytes before
 * anything reads what they say; whoever is not Slack is counted, and costs neither a thread nor a line.
 */
public final class HttpDoor extends Handler.Abstract implements AutoCloseable {
    private static final String STAMP = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final Set<String> PATHS = Set.of("/slack/events", "/slack/events/");
    private static final String IS_SLACKS = HttpDoor.class.getName();
    private static final Pattern TYPE =
            Pattern.compile("\\s*(application/(json|x-www-form-urlencoded)\\s*(;.*)?)?", Pattern.CASE_INSENSITIVE);

    private final PressDoor door;
    private final SlackSignature signature;
    private final PressMetrics metrics;
    private final Bodies bodies = new Bodies();
    private final WorkPool presses = new WorkPool("press", 16, 1_000);

    public HttpDoor(PressDoor door, SlackSignature signature, PressMetrics metrics) {
        this.door = door;
        this.signature = signature;
        this.metrics = metrics;
    }

    /** {@code POST /slack/events} */
    @Override
    public boolean handle(Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        if (!HttpMethod.POST.is(request.getMethod()) || !PATHS.contains(Request.getPathInContext(request))) {
            return false;
        }
        Visit visit = new Visit(request, response, callback);
        Optional<TurnedAway> fault = faultOfHeaders(request.getHeaders());
        if (fault.isPresent()) {
            turnAway(visit, fault.get());
        } else {
            bodies.read(request, body -> judge(visit, body), why -> turnAway(visit, why));
        }
        return true;
    }

    private Optional<TurnedAway> faultOfHeaders(HttpFields headers) {
        if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > Bodies.LARGEST) {
            return Optional.of(TurnedAway.TOO_LARGE);
        }
        Optional<TurnedAway> unsigned = signature
                .faultOfHeaders(headers.get(STAMP), headers.get(SIGNATURE))
                .map(TurnedAway::notSlacks);
        String type = headers.get(HttpHeader.CONTENT_TYPE);
        return unsigned.isPresent() || type == null || TYPE.matcher(type).matches()
                ? unsigned
                : Optional.of(TurnedAway.OTHER_TYPE);
    }

    private void judge(Visit visit, Body body) {
        byte[] bytes = body.bytes();
        Optional<String> fault = signature.fault(bytes, visit.header(STAMP), visit.header(SIGNATURE));
        if (fault.isPresent()) {
            body.leaves();
            turnAway(visit, TurnedAway.notSlacks(fault.get()));
            return;
        }
        visit.request().getConnectionMetaData().setAttribute(IS_SLACKS, true);
        read(bytes)
                .ifPresentOrElse(
                        received -> take(visit, body, received), () -> answer(visit, body, Acknowledgement.bare(400)));
    }

    private Optional<Received> read(byte[] bytes) {
        try {
            return Optional.of(Received.request(new String(bytes, StandardCharsets.UTF_8)));
        } catch (RuntimeException unreadable) {
            door.isUnreadable();
            return Optional.empty();
        }
    }

    /** What was drawn before costs no thread. */
    private void take(Visit visit, Body body, Received received) {
        Optional<Acknowledgement> drawn = door.drawnBefore(received);
        if (drawn.isPresent()) {
            answer(visit, body, drawn.get());
        } else if (!presses.offer(() -> press(visit, body, received))) {
            body.leaves();
            turnAway(visit, TurnedAway.BUSY);
        }
    }

    /** Whether a request of Slack's has come by this connection. */
    public static boolean isSlacks(Attributes connection) {
        return connection.getAttribute(IS_SLACKS) != null;
    }

    private void press(Visit visit, Body body, Received received) {
        var unused = door.on(received)
                .whenComplete(
                        (answer, failed) -> answer(visit, body, failed == null ? answer : Acknowledgement.bare(500)));
    }

    private static void answer(Visit visit, Body body, Acknowledgement answer) {
        body.leaves();
        visit.answer(answer);
    }

    private void turnAway(Visit visit, TurnedAway why) {
        metrics.turnedAway(why.reason());
        visit.answerEarly(why.status());
    }

    /** How many bodies are in memory. */
    public int bodies() {
        return bodies.count();
    }

    /** How large they are together. */
    public long bytes() {
        return bodies.bytes();
    }

    /** Acknowledges what is held, at once. */
    public void release() {
        door.release();
    }

    @Override
    public void close() {
        presses.close();
    }
}
