package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Line;
import oncall.sandbox.http.Lines;

/** Reaches the app over the WebSockets it has opened: up to ten, each envelope over one of them in turn. */
final class SocketLink implements Link {
    private static final int MOST = 10;
    private static final Duration PING_EVERY = Duration.ofSeconds(10);
    /** An answer that comes later finds nobody waiting. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    private final Map<String, WsContext> connections = new LinkedHashMap<>();
    private final Set<String> tickets = new HashSet<>();
    private final Map<String, CompletableFuture<Ack>> unanswered = new ConcurrentHashMap<>();
    private final Traffic traffic;
    private final Lines lines;
    private final Lifetimes lifetimes = new Lifetimes(this::leave);
    private int turn;
    private volatile boolean silent;

    SocketLink(Traffic traffic, Lines lines) {
        this.traffic = traffic;
        this.lines = lines;
    }

    /** A ticket that lets one connection in. */
    synchronized String ticket() {
        var ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return ticket;
    }

    synchronized int size() {
        return connections.size();
    }

    void routes(WsConfig ws) {
        ws.onConnect(this::connected);
        ws.onMessage(this::answered);
        ws.onClose(this::closed);
    }

    private void connected(WsConnectContext socket) {
        var ticket = Optional.ofNullable(socket.queryParam("ticket")).orElse("");
        if (!used(ticket)) {
            socket.closeSession(4001, "the ticket is unknown or used");
            return;
        }
        if (!admitted(socket)) {
            bidFarewell(socket, farewell("too_many_websockets"), true);
            return;
        }
        socket.enableAutomaticPings(PING_EVERY.toSeconds(), TimeUnit.SECONDS);
        var hello = Json.object().put("type", "hello").put("num_connections", size());
        hello.putObject("connection_info").put("app_id", Ids.APP);
        var life = "true".equals(socket.queryParam("debug_reconnects")) ? Lifetimes.SHORT : lifetimes.usual();
        hello.putObject("debug_info").put("host", "sandbox").put("approximate_connection_time", life.toSeconds());
        send(socket, hello);
        line("slack", "bot", "hello", hello);
        lifetimes.begin(socket, life);
    }

    private synchronized boolean used(String ticket) {
        return tickets.remove(ticket);
    }

    private synchronized boolean admitted(WsContext socket) {
        if (connections.size() >= MOST) {
            return false;
        }
        connections.put(socket.sessionId(), socket);
        return true;
    }

    /** Lets every connection stay open and say nothing, not even a ping, and hear nothing; or ends that. */
    void silence(boolean on) {
        silent = on;
        for (var socket : open()) {
            if (on) {
                socket.disableAutomaticPings();
            } else {
                socket.enableAutomaticPings(PING_EVERY.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    /** How long connections last that are opened from now on. */
    void lifetime(Duration life) {
        lifetimes.set(life);
    }

    /**
     * Lets every connection that is open now hang, as where a network lost its way: it stays open, nothing is read nor
     * written, and no ping is answered; or lets everything through. Connections that are opened later are as usual.
     */
    void hang(boolean on) {
        open().forEach(socket -> line(socket).ifPresent(line -> line.hang(on)));
    }

    private Optional<Line> line(WsContext socket) {
        return lines.find(socket.session.getRemoteSocketAddress());
    }

    private void answered(WsMessageContext message) {
        if (silent) {
            return;
        }
        var answer = Json.read(message.message()).orElseGet(Json::object);
        var waiting = unanswered.remove(Json.text(answer, "envelope_id"));
        if (waiting != null) {
            waiting.complete(Ack.of(answer.path("payload")));
        }
    }

    private void closed(WsCloseContext socket) {
        forget(socket.sessionId());
        line("bot", "slack", "closed", Json.object().put("code", socket.status()));
    }

    private synchronized void forget(String session) {
        connections.remove(session);
        lifetimes.end(session);
    }

    @Override
    public CompletableFuture<Ack> send(Parcel parcel, int attempt, String retryReason) {
        var socket = next();
        if (socket.isEmpty()) {
            return CompletableFuture.completedFuture(Ack.failed("dispatch_failed", 0));
        }
        var id = UUID.randomUUID().toString();
        var envelope = Json.object().put("envelope_id", id);
        envelope.set("payload", parcel.payload());
        envelope.put("type", parcel.kind().envelope).put("accepts_response_payload", parcel.kind().answered);
        if (parcel.kind() == Parcel.Kind.EVENT) {
            envelope.put("retry_attempt", attempt).put("retry_reason", retryReason);
        }
        var answer = new CompletableFuture<Ack>();
        unanswered.put(id, answer);
        if (!silent) {
            send(socket.get(), envelope);
        }
        return answer.orTimeout(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ack, failure) -> unanswered.remove(id));
    }

    @Override
    public String retryReason(Ack failed) {
        return "timeout";
    }

    /** One that hangs has its turn only where there is no other: then nobody knows yet that it does. */
    private synchronized Optional<WsContext> next() {
        var all = List.copyOf(connections.values());
        var well = all.stream()
                .filter(socket -> line(socket).filter(Line::hangs).isEmpty())
                .toList();
        var open = well.isEmpty() ? all : well;
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(Math.floorMod(turn++, open.size())));
    }

    /** Asks the app to open new connections: reason {@code warning}, {@code refresh_requested} or {@code link_disabled}. */
    void disconnect(String reason, boolean close) {
        open().forEach(socket -> bidFarewell(socket, farewell(reason), close));
    }

    /** Slack's own time for a connection is over, or nearly. */
    private void leave(WsContext socket, String reason) {
        bidFarewell(socket, farewell(reason), !reason.equals("warning"));
    }

    private void bidFarewell(WsContext socket, ObjectNode farewell, boolean close) {
        line("slack", "bot", "disconnect", farewell);
        send(socket, farewell);
        if (close) {
            socket.closeSession(1000, Json.text(farewell, "reason"));
        }
    }

    private static ObjectNode farewell(String reason) {
        var farewell = Json.object().put("type", "disconnect").put("reason", reason);
        farewell.putObject("debug_info").put("host", "sandbox");
        return farewell;
    }

    /** Cuts every connection without a word. */
    void cut() {
        for (var socket : open()) {
            forget(socket.sessionId());
            socket.session.disconnect();
        }
    }

    private synchronized List<WsContext> open() {
        return List.copyOf(connections.values());
    }

    private static void send(WsContext socket, ObjectNode message) {
        synchronized (socket.session) {
            socket.send(Json.write(message));
        }
    }

    private void line(String from, String to, String name, ObjectNode what) {
        traffic.add(from, to, "socket", name, "", 0, true, what, Json.object());
    }
}
