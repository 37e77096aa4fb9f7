package oncall.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Function;
import oncall.sandbox.clock.ClockDocument;
import oncall.sandbox.http.Guard;
import oncall.sandbox.http.Json;

/** {@code /_sandbox}: what real AWS has not, for tests and for the curious. */
final class SandboxRoutes {
    private static final String JSON = "application/json";
    private static final String WELCOME = """
            A small ssm-contacts for tests and for the curious; it telephones nobody.

            Speak to it with the AWS CLI or an AWS SDK, any credentials, and this address as the endpoint:
              aws ssm-contacts list-contacts --endpoint-url <this address> --region us-east-2

            GET  /_sandbox/calls    the latest calls
            GET  /_sandbox/outbox   activation codes that would have been sent
            GET  /_sandbox/clock    the time here; POST {"pace": 60} or {"advance": "PT5M"} moves it
            GET  /_sandbox/faults   how it misbehaves now; POST adds a fault, DELETE clears them
            """;

    private final ContactsSandbox sandbox;

    SandboxRoutes(ContactsSandbox sandbox) {
        this.sandbox = sandbox;
    }

    void register(RoutesConfig routes) {
        routes.get("/", ctx -> ctx.contentType("text/plain").result(WELCOME));
        routes.get("/_sandbox/calls", ctx -> answer(ctx, list(sandbox.calls(), Call::document)));
        routes.get("/_sandbox/outbox", ctx -> answer(ctx, list(sandbox.outbox(), OutboxMessage::document)));
        routes.get("/_sandbox/clock", this::clock);
        routes.post("/_sandbox/clock", ctx -> told(ctx, this::moveClock));
        routes.get("/_sandbox/faults", this::faults);
        routes.post("/_sandbox/faults", ctx -> told(ctx, this::addFault));
        routes.delete("/_sandbox/faults", this::clearFaults);
    }

    private void faults(Context ctx) {
        answer(ctx, list(sandbox.faults().list(), FaultDocument::of));
    }

    private void addFault(Context ctx, JsonNode document) {
        sandbox.faults().add(FaultDocument.read(document, sandbox.operations()));
        faults(ctx);
    }

    private void clock(Context ctx) {
        answer(ctx, ClockDocument.of(sandbox.clock(), sandbox.nextHandOff()));
    }

    private void moveClock(Context ctx, JsonNode document) {
        ClockDocument.move(sandbox.clock(), document);
        clock(ctx);
    }

    private static void told(Context ctx, BiConsumer<Context, JsonNode> heard) {
        if (!Guard.isJson(ctx)) {
            refuse(ctx, 415, "Send application/json.");
            return;
        }
        try {
            heard.accept(ctx, Json.read(ctx.bodyAsBytes()));
        } catch (JsonProcessingException e) {
            refuse(ctx, 400, "The body is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            refuse(ctx, 400, String.valueOf(e.getMessage()));
        }
    }

    private void clearFaults(Context ctx) {
        sandbox.faults().clear();
        faults(ctx);
    }

    static void refuse(Context ctx, int status, String words) {
        ctx.status(status);
        answer(ctx, Json.object().put("error", words));
    }

    private static void answer(Context ctx, JsonNode body) {
        ctx.contentType(JSON).result(Json.bytes(body));
    }

    private static <T> ArrayNode list(Collection<T> items, Function<T, JsonNode> document) {
        ArrayNode array = Json.array();
        items.forEach(item -> array.add(document.apply(item)));
        return array;
    }
}
