package oncall.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The ports that we listen on: health, readiness and metrics, and in HTTP mode Slack's requests. */
final class StatusServer implements AutoCloseable {
    private final Javalin front;
    private final Optional<Javalin> admin;
    private final URI address;

    private StatusServer(Javalin front, Optional<Javalin> admin, URI address) {
        this.front = front;
        this.admin = admin;
        this.address = address;
    }

    /** Throws with words where a port is taken. */
    static StatusServer start(Config config, Metrics metrics, Supplier<List<String>> missing, Optional<Handler> events)
            throws IOException {
        boolean together = config.adminPort().isEmpty();
        Javalin front = server(routes -> {
            events.ifPresent(handler -> routes.post("/slack/events", handler));
            if (together) {
                status(routes, metrics, missing);
            }
        });
        listen(front, config.httpHost(), config.httpPort());
        Optional<Javalin> admin = Optional.empty();
        if (!together) {
            admin = Optional.of(server(routes -> status(routes, metrics, missing)));
            try {
                listen(admin.get(), config.httpHost(), config.adminPort().getAsInt());
            } catch (IOException e) {
                front.stop();
                throw e;
            }
        }
        return new StatusServer(front, admin, address(config.httpHost(), front.port()));
    }

    private interface RouteTable {
        void fill(RoutesConfig routes);
    }

    private static Javalin server(RouteTable table) {
        return Javalin.create(config -> {
            quiet(config);
            table.fill(config.routes);
        });
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void status(RoutesConfig routes, Metrics metrics, Supplier<List<String>> missing) {
        routes.get("/healthz", http -> http.result("ok\n"));
        routes.get("/readyz", http -> readiness(http, missing.get()));
        routes.get("/metrics", http -> http.contentType(Metrics.CONTENT_TYPE).result(metrics.text()));
    }

    private static void readiness(Context http, List<String> missing) {
        http.status(missing.isEmpty() ? 200 : 503)
                .result(missing.isEmpty() ? "ready\n" : String.join("\n", missing) + "\n");
    }

    private static void listen(Javalin server, String host, int port) throws IOException {
        try {
            server.start(host, port);
        } catch (JavalinBindException e) {
            server.stop();
            throw new IOException("Port " + port + " on " + host + " cannot be opened: is something else using it?", e);
        }
    }

    private static URI address(String host, int port) {
        String spelled = switch (host) {
            case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
        return URI.create("http://" + spelled + ":" + port);
    }

    URI address() {
        return address;
    }

    /** Where health and metrics are. */
    URI adminAddress() {
        return admin.map(server -> URI.create("http://" + address.getHost() + ":" + server.port()))
                .orElse(address);
    }

    @Override
    public void close() {
        front.stop();
        admin.ifPresent(Javalin::stop);
    }
}
