package oncall.sandbox.page;

import static oncall.sandbox.page.ScriptedWorkspace.fixture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import oncall.sandbox.slack.SlackOptions;

/** A bot of a few lines over HTTP: a command opens the gallery's form, a press redraws it, a submit is told to the channel. */
final class SmallBot implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final URI slack;
    private final HttpServer server;

    private SmallBot(URI slack, HttpServer server) {
        this.slack = slack;
        this.server = server;
    }

    static SmallBot start(URI slackApi) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var bot = new SmallBot(slackApi, server);
        server.setExecutor(bot.threads);
        server.createContext("/", bot::receive);
        server.start();
        return bot;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer =
                body.startsWith("{") ? new byte[0] : answerTo(form(body)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private String answerTo(Map<String, String> request) throws IOException {
        if (request.containsKey("command")) {
            return command(request);
        }
        JsonNode payload = JSON.readTree(request.get("payload"));
        return switch (payload.path("type").asText()) {
            case "block_actions" -> pressed(payload);
            case "block_suggestion" ->
                "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"Alejandro Rosalez\"},\"value\":\"k7\"}]}";
            case "view_submission" -> submitted(payload);
            default -> "";
        };
    }

    private String command(Map<String, String> request) throws IOException {
        if (!"edit".equals(request.get("text"))) {
            return "{\"text\":\"You asked for *" + request.get("text") + "*\"}";
        }
        ObjectNode call = JSON.createObjectNode().put("trigger_id", request.get("trigger_id"));
        call("views.open", call.set("view", view("Edit plan")));
        return "";
    }

    private String pressed(JsonNode payload) throws IOException {
        ObjectNode call =
                JSON.createObjectNode().put("view_id", payload.at("/view/id").asText());
        call("views.update", call.set("view", view("Edit plan again")));
        return "";
    }

    private String submitted(JsonNode payload) throws IOException {
        String name = payload.at("/view/state/values/name#1/v/value").asText();
        if (name.contains("'")) {
            return "{\"response_action\":\"errors\",\"errors\":{\"name#1\":\"No apostrophes, please.\"}}";
        }
        call(
                "chat.postMessage",
                JSON.createObjectNode().put("channel", "C02SRE").put("text", "Saved *" + name + "*"));
        return "";
    }

    private static ObjectNode view(String title) {
        ObjectNode view = (ObjectNode) fixture("gallery-modal");
        view.remove(java.util.List.of("id", "hash", "busy", "failure", "errors"));
        ((ObjectNode) view.get("title")).put("text", title);
        return view;
    }

    private void call(String method, JsonNode body) throws IOException {
        var request = HttpRequest.newBuilder(slack.resolve(method))
                .header("Authorization", "Bearer " + SlackOptions.defaults().botToken())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            var answer = JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.path("ok").asBoolean()) {
                throw new IllegalStateException(method + ": " + answer);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
