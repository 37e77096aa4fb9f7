package oncall.sandbox.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.router.EndpointNotFound;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Consumer;

/** The web server of one half: guarded, at an address of this machine, until it is closed. */
public final class SandboxServer implements AutoCloseable {
    private final Javalin app;
    private final URI address;

    private SandboxServer(Javalin app, URI address) {
        this.app = app;
        this.address = address;
    }

    /**
     * Listens there; fails with words where it cannot.
     *
     * @param port 0 is any free one
     * @param largestBody in bytes
     * @param half adds the routes
     */
    public static SandboxServer start(
            String host, int port, long largestBody, Lines lines, Consumer<JavalinConfig> half) throws IOException {
        resolve(host);
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.maxRequestSize = largestBody;
            config.jetty.addConnector((server, http) -> lines.connector(server, http, host, port));
            guard(config.routes, new Guard(host));
            half.accept(config);
        });
        try {
            app.start();
        } catch (RuntimeException e) {
            app.stop();
            throw new IOException(words(e, host, port), e);
        }
        return new SandboxServer(app, address(host, app.port()));
    }

    /** Whatever else is wrong with a request is told in words, too. */
    private static void guard(RoutesConfig routes, Guard guard) {
        routes.before(request -> {
            request.header("Content-Security-Policy", "default-src 'self'")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Referrer-Policy", "no-referrer");
            guard.check(request);
        });
        routes.wsBeforeUpgrade(guard::check);
        routes.exception(
                EndpointNotFound.class,
                (e, request) -> Controls.refuse(request, 404, "Nothing is here; GET / says what is where."));
        routes.exception(
                HttpResponseException.class,
                (e, request) -> Controls.refuse(request, e.getStatus(), String.valueOf(e.getMessage())));
    }

    /** A name that means nothing is told before Jetty calls the port taken. */
    private static void resolve(String host) throws IOException {
        try {
            var unused = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("\"" + host + "\" is no address of this machine; name one, such as 127.0.0.1.", e);
        }
    }

    private static String words(Throwable thrown, String host, int port) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "The port " + port + " of " + host
                        + " is taken or not ours to use; name another one (0 is any free one).";
            }
        }
        return "The sandbox could not listen on " + host + ":" + port + ": " + thrown.getMessage();
    }

    /** One that listens everywhere is found here, too. */
    private static URI address(String host, int port) {
        String found = Guard.isEverywhere(host) ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + found + ":" + port);
    }

    /** For example {@code http://127.0.0.1:4599}. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        app.stop();
    }
}
