package oncall.sandbox.slack;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import oncall.sandbox.http.Guard;

/** A Slack workspace on this machine, served over HTTP and WebSockets until it is closed. */
public final class SlackServer implements AutoCloseable {
    private final Javalin server;
    private final Workspace workspace;
    private final URI address;

    private SlackServer(Javalin server, Workspace workspace, URI address) {
        this.server = server;
        this.workspace = workspace;
        this.address = address;
    }

    /** Starts it. Throws with words where the port is taken or the manifest cannot be read. */
    public static SlackServer start(SlackOptions options) throws IOException {
        var workspace = new Workspace(options, Manifest.read(options.manifest()));
        var server = server(options, workspace);
        try {
            server.start();
        } catch (JavalinBindException e) {
            server.stop();
            throw new IOException(
                    "port " + options.port() + " on " + options.host()
                            + " cannot be opened: is something else using it?",
                    e);
        }
        var address = URI.create("http://" + spelled(options.host()) + ":" + server.port());
        workspace.servedAt(address.toString());
        return new SlackServer(server, workspace, address);
    }

    private static String spelled(String host) {
        return switch (host) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    private static Javalin server(SlackOptions options, Workspace workspace) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = 16_000_000L;
            config.jetty.addConnector(
                    (jetty, http) -> workspace.lines.connector(jetty, http, options.host(), options.port()));
            config.jetty.modifyWebSocketServletFactory(ws -> {
                ws.setIdleTimeout(Duration.ofMinutes(10));
                ws.setMaxTextMessageSize(2_000_000);
            });
            routes(config.routes, options, workspace);
        });
    }

    private static void routes(RoutesConfig routes, SlackOptions options, Workspace workspace) {
        var log = new CallLog(workspace.traffic(), options.clock().real());
        guard(routes, new Guard(options.host()));

        var misbehaving = new Misbehaving(workspace.faults(), log);
        var api = new ApiRoutes(workspace, misbehaving);
        routes.get("/api/{method}", api::call);
        routes.post("/api/{method}", api::call);
        routes.post("/hooks/*", api::hook);
        var files = new FileRoutes(workspace, misbehaving);
        routes.post("/upload/v1/{ticket}", files::upload);
        routes.get("/files-pri/{file}/{name}", files::download);
        routes.get("/files-pri/{file}/download/{name}", files::download);
        routes.get("/_page/file", files::onPage);
        routes.ws("/link/", workspace.sockets::routes);

        var page = new PageRoutes(workspace);
        routes.get("/", page::index);
        routes.get("/page/*", page::file);
        routes.get("/_page/workspace", page::workspace);
        routes.get("/_page/view", page::view);
        routes.get("/_page/files", page::files);
        routes.get("/_page/traffic", page::traffic);
        routes.get("/_page/phone", page::phone);
        routes.post("/_page/act", page::act);
        routes.sse("/_page/events", page::events);

        var sandbox = new SandboxRoutes(workspace, log);
        routes.get("/_sandbox/faults", sandbox::faults);
        routes.post("/_sandbox/faults", sandbox::addFault);
        routes.delete("/_sandbox/faults", sandbox::clearFaults);
        routes.get("/_sandbox/clock", sandbox::clock);
        routes.post("/_sandbox/clock", sandbox::moveClock);
        routes.get("/_sandbox/messages", sandbox::messages);
        routes.get("/_sandbox/calls", sandbox::calls);
        routes.post("/_sandbox/sockets", sandbox::sockets);
        routes.post("/_sandbox/refused-blocks", sandbox::refusedBlocks);
        routes.post("/_sandbox/rate-limits", sandbox::rateLimits);
    }

    private static void guard(RoutesConfig routes, Guard guard) {
        routes.before(request -> {
            request.header("Content-Security-Policy", "default-src 'self'")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Referrer-Policy", "no-referrer");
            guard.refusal(request).ifPresent(words -> {
                throw new HttpResponseException(403, words, Map.of());
            });
        });
        routes.wsBeforeUpgrade(request -> guard.refusal(request).ifPresent(words -> {
            throw new HttpResponseException(403, words, Map.of());
        }));
    }

    /** Such as {@code http://127.0.0.1:3000}. */
    public URI address() {
        return address;
    }

    /** The prefix before the method name, with its last slash. */
    public URI apiUrl() {
        return URI.create(address + "/api/");
    }

    public Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        workspace.close();
        server.stop();
    }
}
