package oncall.sandbox.aws;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import oncall.sandbox.http.Faults;
import oncall.sandbox.http.Guard;
import oncall.sandbox.http.Json;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A small {@code ssm-contacts} that listens on this machine until it is closed. */
public final class ContactsServer implements AutoCloseable {
    private static final long LARGEST_BODY = 4_000_000;

    private final Javalin app;
    private final URI address;
    private final ContactsSandbox sandbox;
    private final Optional<DataFile> file;

    private ContactsServer(Javalin app, URI address, ContactsSandbox sandbox, Optional<DataFile> file) {
        this.app = app;
        this.address = address;
        this.sandbox = sandbox;
        this.file = file;
    }

    /** Fails with words where the port is taken, or the data file damaged or in use. */
    public static ContactsServer start(ContactsOptions options) throws IOException {
        resolve(options.host());
        Instant began = options.clock().instant();
        World world = new World(options.empty() ? Account::new : arns -> DemoTeam.in(arns, began));
        Optional<DataFile> file = options.data().isPresent()
                ? Optional.of(DataFile.open(options.data().get(), world))
                : Optional.empty();
        try {
            return start(options, world, file);
        } catch (IOException | RuntimeException e) {
            close(file);
            throw e;
        }
    }

    private static ContactsServer start(ContactsOptions options, World world, Optional<DataFile> file)
            throws IOException {
        Model model = Model.load();
        Outbox outbox = new Outbox();
        CallLog calls = new CallLog();
        Faults faults = new Faults();
        Limits limits = new Limits(options.quotas());
        ActivationCodes codes = new ActivationCodes(options.clock(), outbox, limits);
        Operations operations = new Operations(model, options.clock(), limits, codes);
        Endpoint endpoint = new Endpoint(model, operations, world, file, options.notOnboarded());
        ContactsSandbox sandbox =
                new ContactsSandbox(calls, outbox, faults, model.operations(), options.clock(), world);
        CallHandler handler =
                new CallHandler(endpoint, faults, calls, options.clock().real());
        Javalin app = Javalin.create(config -> configure(config, options, handler, new SandboxRoutes(sandbox)));
        try {
            listen(app, options);
            return new ContactsServer(app, address(options, app.port()), sandbox, file);
        } catch (IOException | RuntimeException e) {
            faults.close();
            throw e;
        }
    }

    private static void configure(
            JavalinConfig config, ContactsOptions options, CallHandler calls, SandboxRoutes sandbox) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = LARGEST_BODY;
        config.jetty.addConnector((server, http) -> connector(server, http, options));
        Guard guard = new Guard(options.host());
        config.routes.before(ctx -> {
            guard.refusal(ctx).ifPresent(words -> {
                SandboxRoutes.refuse(ctx, 403, words);
                ctx.skipRemainingHandlers();
            });
        });
        config.routes.post("/", calls::handle);
        sandbox.register(config.routes);
        config.routes.error(404, ctx -> SandboxRoutes.refuse(ctx, 404, "Nothing is here; GET / says what is where."));
        config.routes.error(413, ContactsServer::refuseBody);
    }

    private static void refuseBody(Context ctx) {
        String words = "The body has more than " + LARGEST_BODY + " bytes.";
        ApiError error = new ApiError("RequestEntityTooLargeException", words);
        ctx.contentType(CallHandler.JSON).result(Json.bytes(error.body()));
    }

    /** Without an idle time-out: a call that hangs does so for as long as it is told to. */
    private static ServerConnector connector(Server server, HttpConfiguration http, ContactsOptions options) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(0);
        return connector;
    }

    /** A name that means nothing is told before Jetty calls the port taken. */
    private static void resolve(String host) throws IOException {
        try {
            var unused = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("\"" + host + "\" is no address of this machine; name one, such as 127.0.0.1.", e);
        }
    }

    private static void listen(Javalin app, ContactsOptions options) throws IOException {
        try {
            app.start(options.host(), options.port());
        } catch (RuntimeException e) {
            app.stop();
            throw new IOException(words(e, options), e);
        }
    }

    private static String words(Throwable thrown, ContactsOptions options) {
        String where = options.host() + ":" + options.port();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "Port " + options.port() + " of " + options.host()
                        + " is taken or not ours to use; name another one (0 is any free one).";
            }
        }
        return "The endpoint could not listen on " + where + ": " + thrown.getMessage();
    }

    /** An endpoint that listens everywhere is found here, too. */
    private static URI address(ContactsOptions options, int port) {
        if (Guard.isEverywhere(options.host())) {
            return URI.create("http://127.0.0.1:" + port);
        }
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return URI.create("http://" + host + ":" + port);
    }

    /** For example {@code http://127.0.0.1:4599}. */
    public URI address() {
        return address;
    }

    public ContactsSandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        sandbox.faults().close();
        app.stop();
        close(file);
    }

    private static void close(Optional<DataFile> file) {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
