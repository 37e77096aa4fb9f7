package oncall.sandbox.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A small app on Slack's own Bolt, told only where Slack is. */
final class BoltApp implements AutoCloseable {
    private final AutoCloseable connection;
    private final App app;

    private BoltApp(App app, AutoCloseable connection) {
        this.app = app;
        this.connection = connection;
    }

    private static App app(URI apiUrl, Consumer<App> handlers) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString());
        config.setStatsEnabled(false);
        var options = SlackOptions.defaults();
        var app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(options.botToken())
                .signingSecret(options.signingSecret())
                .authTestCacheExpirationMillis(-1)
                .build());
        handlers.accept(app);
        return app;
    }

    static BoltApp overSockets(URI apiUrl, Consumer<App> handlers) throws Exception {
        var app = app(apiUrl, handlers);
        var sockets =
                new SocketModeApp(SlackOptions.defaults().appToken(), app, SocketModeClient.Backend.JavaWebSocket, 4);
        sockets.startAsync();
        return new BoltApp(app, sockets::close);
    }

    static BoltApp overHttp(Workspace workspace, URI apiUrl, Consumer<App> handlers) throws IOException {
        var app = app(apiUrl, handlers);
        app.start();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        var pool = Executors.newCachedThreadPool();
        server.setExecutor(pool);
        server.createContext("/slack/events", exchange -> answer(app, exchange));
        server.start();
        workspace.deliverTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"));
        return new BoltApp(app, () -> {
            server.stop(0);
            pool.shutdownNow();
        });
    }

    private static void answer(App app, HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new SlackRequestParser(app.config())
                    .parse(SlackRequestParser.HttpRequest.builder()
                            .requestUri(exchange.getRequestURI().toString())
                            .requestBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                            .headers(new RequestHeaders(exchange.getRequestHeaders()))
                            .build());
            var response = app.run(request);
            var body = response.getBody() == null
                    ? new byte[0]
                    : response.getBody().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", String.valueOf(response.getContentType()));
            exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        connection.close();
        app.stop();
    }
}
