package oncall.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.http.Fault;

/** Our contacts over the SDK and HTTP at an endpoint on this machine, with patience for tests. */
final class Sandboxed implements AutoCloseable {
    private final ContactsServer server;
    private final boolean own;
    private final AwsClient client;
    private final List<CallDone> done = new CopyOnWriteArrayList<>();
    private final SsmContacts contacts;

    Sandboxed(ContactsOptions options) {
        this(options, AwsLimits.usual());
    }

    Sandboxed(ContactsOptions options, AwsLimits limits) {
        this(started(options), limits, "us-east-2", true);
    }

    private Sandboxed(ContactsServer server, AwsLimits limits, String region, boolean own) {
        this.server = server;
        this.own = own;
        this.client = AwsClient.open(
                AwsSettings.isolated(server.address(), region, new AwsKeys("AKIAEXAMPLE", "secret", Optional.empty())),
                limits);
        this.contacts = new SsmContacts(client, done::add);
    }

    private static ContactsServer started(ContactsOptions options) {
        try {
            return ContactsServer.start(options.withPort(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Limits under which a call that hangs is soon given up. */
    static AwsLimits hasty() {
        return new AwsLimits(Duration.ofMillis(700), 2, Duration.ofMillis(700), 16);
    }

    /** Another account of the same endpoint. */
    Sandboxed in(String region) {
        return new Sandboxed(server, AwsLimits.usual(), region, false);
    }

    URI address() {
        return server.address();
    }

    SsmContacts contacts() {
        return contacts;
    }

    SsmContacts unhurried() {
        return SsmContacts.unhurried(client, done::add);
    }

    SsmRotations rotations() {
        return new SsmRotations(client, done::add);
    }

    List<CallDone> done() {
        return done;
    }

    void plays(Fault fault) {
        server.sandbox().faults().add(fault);
    }

    void behaves() {
        server.sandbox().faults().clear();
    }

    /** The code that AWS would have sent to the channel last. */
    String lastCode() {
        var outbox = server.sandbox().outbox();
        return outbox.get(outbox.size() - 1).code();
    }

    int codesSent() {
        return server.sandbox().outbox().size();
    }

    List<String> calls() {
        return server.sandbox().calls().stream().map(Call::operation).toList();
    }

    @Override
    public void close() {
        client.close();
        if (own) {
            server.close();
        }
    }
}
