package oncall.sandbox.slack;

import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * How long a socket lasts before Slack asks for a new one by itself, warned ten seconds before where there are so many
 * (docs.slack.dev, "Using Socket Mode").
 */
final class Lifetimes {
    /** For connections whose address asks for {@code debug_reconnects=true}. */
    static final Duration SHORT = Duration.ofMinutes(6);

    private static final Duration WARNED_BEFORE = Duration.ofSeconds(10);

    private final Map<String, List<CompletableFuture<Boolean>>> timers = new ConcurrentHashMap<>();
    private final BiConsumer<WsContext, String> ask;
    private volatile Duration usual = Duration.ofMinutes(301);

    /** @param ask asks the app to leave a socket, for a reason of Slack's */
    Lifetimes(BiConsumer<WsContext, String> ask) {
        this.ask = ask;
    }

    /** Of sockets that are opened from now on. */
    void set(Duration life) {
        if (life.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a socket lasts a second at least");
        }
        usual = life;
    }

    Duration usual() {
        return usual;
    }

    void begin(WsContext socket, Duration life) {
        var end = after(life, socket, "refresh_requested");
        timers.put(
                socket.sessionId(),
                life.compareTo(WARNED_BEFORE) > 0
                        ? List.of(after(life.minus(WARNED_BEFORE), socket, "warning"), end)
                        : List.of(end));
    }

    private CompletableFuture<Boolean> after(Duration pause, WsContext socket, String reason) {
        var timer = new CompletableFuture<Boolean>();
        var unused = timer.thenAcceptAsync(due -> {
            if (due) {
                ask.accept(socket, reason);
            }
        });
        return timer.completeOnTimeout(true, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The socket was closed before. */
    void end(String session) {
        var left = timers.remove(session);
        if (left != null) {
            left.forEach(timer -> timer.complete(false));
        }
    }
}
