package oncall.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import oncall.sandbox.clock.ClockDocument;
import oncall.sandbox.clock.SandboxClock;

/** {@code /_sandbox}: what the real services have not, for tests and for the curious; and how either half speaks there. */
public final class Controls {
    private Controls() {}

    /** How the half misbehaves; a posted fault is of the first family unless it names another's calls. */
    public static void faults(RoutesConfig routes, List<FaultFamily> families) {
        Handler list = ctx -> {
            ArrayNode all = Json.array();
            families.forEach(family -> family.listIn(all));
            answer(ctx, all);
        };
        routes.get("/_sandbox/faults", list);
        routes.post(
                "/_sandbox/faults",
                posted(
                        (ctx, said) -> families.stream()
                                .filter(family -> family.isNamedIn(said))
                                .findFirst()
                                .orElse(families.get(0))
                                .add(said),
                        list));
        routes.delete("/_sandbox/faults", ctx -> {
            families.forEach(family -> family.faults().clear());
            list.handle(ctx);
        });
    }

    /** What time it is there, and how it is moved. */
    public static void clock(RoutesConfig routes, SandboxClock clock, Supplier<Optional<Instant>> nextHandOff) {
        Handler tell = ctx -> answer(ctx, ClockDocument.of(clock, nextHandOff.get()));
        routes.get("/_sandbox/clock", tell);
        routes.post("/_sandbox/clock", posted((ctx, wish) -> ClockDocument.move(clock, wish), tell));
    }

    /** Hears a posted document and goes on; an {@link IllegalArgumentException} is told in its words. */
    public static Handler posted(BiConsumer<Context, JsonNode> heard, Handler then) {
        return ctx -> {
            try {
                heard.accept(ctx, body(ctx));
            } catch (IllegalArgumentException e) {
                throw new BadRequestResponse(String.valueOf(e.getMessage()));
            }
            then.handle(ctx);
        };
    }

    /** The posted document. Throws, with words, where it is not said to be JSON, or is none. */
    public static JsonNode body(Context ctx) {
        if (!Guard.isJson(ctx)) {
            throw new UnsupportedMediaTypeResponse("Send application/json.");
        }
        try {
            return Json.read(ctx.bodyAsBytes());
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("The body is not JSON: " + e.getOriginalMessage());
        }
    }

    public static <T> Handler list(Supplier<? extends Collection<T>> items, Function<T, JsonNode> document) {
        return ctx -> {
            ArrayNode array = Json.array();
            items.get().forEach(item -> array.add(document.apply(item)));
            answer(ctx, array);
        };
    }

    public static void answer(Context ctx, JsonNode body) {
        ctx.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(Json.bytes(body));
    }

    /** In words, which the page reads as {@code message}. */
    static void refuse(Context ctx, int status, String words) {
        answer(
                ctx.status(status),
                Json.object().put("ok", false).put("error", words).put("message", words));
    }
}
