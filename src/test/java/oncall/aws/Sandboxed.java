package oncall.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.aws.Fault;

/** Our contacts over the SDK and HTTP at an endpoint on this machine, with patience for tests. */
final class Sandboxed implements AutoCloseable {
    private final ContactsServer server;
    private final AwsClient client;
    private final List<CallDone> done = new CopyOnWriteArrayList<>();
    private final SsmContacts contacts;

    Sandboxed(ContactsOptions options) {
        this(options, AwsLimits.usual());
    }

    Sandboxed(ContactsOptions options, AwsLimits limits) {
        try {
            server = ContactsServer.start(options.withPort(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = AwsClient.open(
                AwsSettings.isolated(
                        server.address(), "us-east-2", new AwsKeys("AKIAEXAMPLE", "secret", Optional.empty())),
                limits);
        contacts = new SsmContacts(client, done::add);
    }

    /** Limits under which a call that hangs is soon given up. */
    static AwsLimits hasty() {
        return new AwsLimits(Duration.ofMillis(700), 2, Duration.ofMillis(700), 16);
    }

    SsmContacts contacts() {
        return contacts;
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
        server.close();
    }
}
