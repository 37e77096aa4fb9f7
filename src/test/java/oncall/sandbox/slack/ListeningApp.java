package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import oncall.sandbox.http.Json;

/** An app that hears over HTTP, remembers what it heard, and answers as a test tells it to. */
final class ListeningApp implements AutoCloseable {
    /** One request as it came over the wire. */
    record Heard(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        JsonNode payload() {
            if (body.startsWith("payload=")) {
                return json(URLDecoder.decode(body.substring(8), StandardCharsets.UTF_8));
            }
            if (body.startsWith("{")) {
                return json(body);
            }
            var form = Json.object();
            for (var pair : List.of(body.split("&", -1))) {
                var cut = pair.indexOf('=');
                form.put(pair.substring(0, cut), URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
            }
            return form;
        }

        private static JsonNode json(String text) {
            return Json.read(text).orElseThrow();
        }
    }

    /** What the app answers with. */
    record Answer(int status, String body, Map<String, String> headers) {
        Answer(int status, String body) {
            this(status, body, Map.of());
        }
    }

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private volatile Function<JsonNode, Answer> answers = payload -> new Answer(200, "");

    ListeningApp() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(pool);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    void answersEverything(String body) {
        answers = payload -> new Answer(200, body);
    }

    void answers(Function<JsonNode, Answer> function) {
        answers = function;
    }

    Heard last() {
        return heard.get(heard.size() - 1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = new Heard(headers, body);
            heard.add(request);
            var answer = answers.apply(request.payload());
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
