package oncall.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The Slack that the page talks to, in the test's hand: what each person sees is set, what they do is recorded. */
final class ScriptedWorkspace implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, ObjectNode> views = new ConcurrentHashMap<>();
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private final List<JsonNode> acts = new CopyOnWriteArrayList<>();
    private final ArrayNode traffic = JSON.createArrayNode();
    private final ArrayNode codes = JSON.createArrayNode();
    private volatile ObjectNode clock = JSON.createObjectNode()
            .put("now", Instant.now().toString())
            .put("pace", 1)
            .putNull("nextHandOff");
    private volatile Function<JsonNode, JsonNode> answer =
            act -> JSON.createObjectNode().put("ok", true);

    private ScriptedWorkspace(HttpServer server) {
        this.server = server;
    }

    static ScriptedWorkspace start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var workspace = new ScriptedWorkspace(server);
        server.setExecutor(workspace.threads);
        server.createContext("/", workspace::serve);
        server.start();
        return workspace;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What a person sees, to be changed by the test; {@link #changed} tells the page. */
    ObjectNode viewOf(String person) {
        return views.computeIfAbsent(person, id -> (ObjectNode) fixture("view"));
    }

    ObjectNode channel(String person, String id) {
        for (JsonNode channel : viewOf(person).withArray("channels")) {
            if (channel.path("id").asText().equals(id)) {
                return (ObjectNode) channel;
            }
        }
        throw new IllegalArgumentException("no channel " + id);
    }

    void says(String channel, JsonNode message) {
        for (String person : List.of("U01MAI", "U02AKUA", "U03SAM", "U04GAIL")) {
            channel(person, channel).withArray("messages").add(message.deepCopy());
        }
        changed();
    }

    void showsModals(String person, JsonNode... modals) {
        ArrayNode stack = viewOf(person).putArray("modals");
        for (JsonNode modal : modals) {
            stack.add(modal.deepCopy());
        }
        changed();
    }

    /** What the clock says from now on; the page hears that it was moved. */
    void clock(JsonNode says) {
        clock = (ObjectNode) says;
        send("changed", JSON.createObjectNode().put("seq", 3).put("what", "clock"));
    }

    void changed() {
        send("changed", JSON.createObjectNode().put("seq", 2).put("what", "messages"));
    }

    void hears(JsonNode line) {
        synchronized (traffic) {
            traffic.add(line);
        }
        send("traffic", line);
    }

    void forgetsTraffic() {
        synchronized (traffic) {
            traffic.removeAll();
        }
    }

    void receives(JsonNode code) {
        synchronized (codes) {
            codes.insert(0, code);
        }
        changed();
    }

    void answers(Function<JsonNode, JsonNode> answer) {
        this.answer = answer;
    }

    /** Everything that was done so far, of one kind. */
    List<JsonNode> acts(String kind) {
        return acts.stream().filter(act -> act.path("do").asText().equals(kind)).toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode fixture(String name) {
        try (InputStream file = ScriptedWorkspace.class.getResourceAsStream(name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
        switch (path) {
            case "/_page/workspace" -> reply(exchange, fixture("workspace"));
            case "/_page/view" -> reply(exchange, viewOf(personOf(exchange)));
            case "/_page/events" -> listen(exchange);
            case "/_page/traffic" -> reply(exchange, JSON.createObjectNode().set("lines", traffic));
            case "/_page/phone" -> reply(exchange, JSON.createObjectNode().set("codes", codes));
            case "/_sandbox/clock" -> clock(exchange);
            case "/_page/act" -> act(exchange);
            default -> file(exchange, path.equals("/") ? "/page/index.html" : path);
        }
    }

    private static String personOf(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery().replace("as=", "");
    }

    /** It stands where the test has put it; whoever wants to move it is written down. */
    private void clock(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            acts.add(((ObjectNode) JSON.readTree(exchange.getRequestBody())).put("do", "clock"));
        }
        reply(exchange, clock);
    }

    private void act(HttpExchange exchange) throws IOException {
        JsonNode act = JSON.readTree(exchange.getRequestBody());
        acts.add(act);
        reply(exchange, answer.apply(act));
    }

    private void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        listeners.add(exchange.getResponseBody());
    }

    private void send(String event, JsonNode data) {
        byte[] text = ("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
        listeners.removeIf(listener -> !heard(listener, text));
    }

    private static boolean heard(OutputStream listener, byte[] text) {
        try {
            listener.write(text);
            listener.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void reply(HttpExchange exchange, JsonNode body) throws IOException {
        write(exchange, 200, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        try (InputStream file = ScriptedWorkspace.class.getResourceAsStream("/sandbox" + path)) {
            if (file == null) {
                write(exchange, 404, "text/plain", "not found".getBytes(StandardCharsets.UTF_8));
                return;
            }
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
            write(exchange, 200, type + "; charset=utf-8", file.readAllBytes());
        }
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
