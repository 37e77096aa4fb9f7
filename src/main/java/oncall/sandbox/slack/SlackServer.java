package oncall.sandbox.slack;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import oncall.sandbox.http.SandboxServer;

/** A Slack workspace on this machine, served over HTTP and WebSockets until it is closed. */
public final class SlackServer implements AutoCloseable {
    private static final long LARGEST_BODY = 16_000_000;

    private final SandboxServer server;
    private final Workspace workspace;

    private SlackServer(SandboxServer server, Workspace workspace) {
        this.server = server;
        this.workspace = workspace;
    }

    /** Starts it. Throws with words where the port is taken or the manifest cannot be read. */
    public static SlackServer start(SlackOptions options) throws IOException {
        var workspace = new Workspace(options, Manifest.read(options.manifest()));
        try {
            var server = SandboxServer.start(options.host(), options.port(), LARGEST_BODY, workspace.lines, config -> {
                config.jetty.modifyWebSocketServletFactory(ws -> {
                    ws.setIdleTimeout(Duration.ofMinutes(10));
                    ws.setMaxTextMessageSize(2_000_000);
                });
                config.staticFiles.add(PageRoutes::assets);
                routes(config.routes, workspace);
            });
            workspace.servedAt(server.address().toString());
            return new SlackServer(server, workspace);
        } catch (IOException | RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    private static void routes(RoutesConfig routes, Workspace workspace) {
        var api = new ApiRoutes(workspace);
        routes.get("/api/{method}", api::call);
        routes.post("/api/{method}", api::call);
        routes.post("/hooks/*", api::hook);
        var files = new FileRoutes(workspace);
        routes.post("/upload/v1/{ticket}", files::upload);
        routes.get("/files-pri/{file}/{name}", files::download);
        routes.get("/files-pri/{file}/download/{name}", files::download);
        routes.get("/_page/file", files::onPage);
        routes.ws("/link/", workspace.sockets::routes);

        var page = new PageRoutes(workspace);
        routes.get("/", page::index);
        routes.get("/_page/workspace", page::workspace);
        routes.get("/_page/view", page::view);
        routes.get("/_page/files", page::files);
        routes.get("/_page/traffic", page::traffic);
        routes.get("/_page/phone", page::phone);
        routes.post("/_page/act", page::act);
        routes.sse("/_page/events", page::events);

        WorkspaceControls.register(routes, workspace);
    }

    /** Such as {@code http://127.0.0.1:3000}. */
    public URI address() {
        return server.address();
    }

    /** The prefix before the method name, with its last slash. */
    public URI apiUrl() {
        return URI.create(address() + "/api/");
    }

    public Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        workspace.close();
        server.close();
    }
}
