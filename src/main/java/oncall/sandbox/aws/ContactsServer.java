package oncall.sandbox.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import oncall.sandbox.http.Lines;
import oncall.sandbox.http.SandboxServer;

/** A small {@code ssm-contacts} that listens on this machine until it is closed. */
public final class ContactsServer implements AutoCloseable {
    private final SandboxServer server;
    private final ContactsSandbox sandbox;
    private final Optional<DataFile> file;

    private ContactsServer(SandboxServer server, ContactsSandbox sandbox, Optional<DataFile> file) {
        this.server = server;
        this.sandbox = sandbox;
        this.file = file;
    }

    /** Fails with words where the port is taken, or the data file damaged or in use. */
    public static ContactsServer start(ContactsOptions options) throws IOException {
        Instant began = options.clock().instant();
        World world = new World(options.empty() ? Account::new : arns -> DemoTeam.in(arns, began));
        Optional<DataFile> file = options.data().isPresent()
                ? Optional.of(DataFile.open(options.data().get(), world))
                : Optional.empty();
        ContactsSandbox sandbox = new ContactsSandbox(Model.load(), options.clock(), world);
        try {
            Endpoint endpoint = new Endpoint(sandbox, options, world, file);
            SandboxServer server = SandboxServer.start(
                    options.host(),
                    options.port(),
                    ContactsRoutes.LARGEST_BODY,
                    new Lines(),
                    config -> ContactsRoutes.register(config.routes, sandbox, endpoint));
            return new ContactsServer(server, sandbox, file);
        } catch (IOException | RuntimeException e) {
            sandbox.faults().close();
            close(file);
            throw e;
        }
    }

    /** For example {@code http://127.0.0.1:4599}. */
    public URI address() {
        return server.address();
    }

    public ContactsSandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        sandbox.faults().close();
        server.close();
        close(file);
    }

    private static void close(Optional<DataFile> file) {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
