package oncall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.aws.OutboxMessage;
import oncall.sandbox.http.Json;
import oncall.sandbox.slack.SlackOptions;
import oncall.sandbox.slack.SlackServer;
import oncall.sandbox.slack.Traffic;
import oncall.sandbox.slack.Workspace;

/** Both halves, side by side: the page shows what the bot asks of either, and the codes that phones would receive. */
public final class Sandbox implements AutoCloseable {
    private final ContactsServer contacts;
    private final SlackServer slack;

    private Sandbox(ContactsServer contacts, SlackServer slack) {
        this.contacts = contacts;
        this.slack = slack;
    }

    /** Throws, with words, where a port is taken or the data cannot be used; then neither half runs. */
    public static Sandbox start(SandboxOptions options) throws IOException {
        ContactsServer contacts = ContactsServer.start(contacts(options));
        try {
            SlackServer slack = SlackServer.start(SlackOptions.defaults()
                    .withHost(options.host())
                    .withPort(options.slackPort())
                    .withClock(options.clock()));
            join(contacts, slack.workspace());
            return new Sandbox(contacts, slack);
        } catch (IOException | RuntimeException e) {
            contacts.close();
            throw e;
        }
    }

    public ContactsServer contacts() {
        return contacts;
    }

    public SlackServer slack() {
        return slack;
    }

    @Override
    public void close() {
        slack.close();
        contacts.close();
    }

    private static ContactsOptions contacts(SandboxOptions options) throws IOException {
        ContactsOptions contacts = ContactsOptions.defaults()
                .withHost(options.host())
                .withPort(options.contactsPort())
                .withEmpty(options.empty())
                .withClock(options.clock());
        if (options.data().isEmpty()) {
            return contacts;
        }
        Files.createDirectories(options.data().get());
        return contacts.withData(options.data().get().resolve("contacts.json"));
    }

    /** From now on the page shows what AWS is asked, when the next one takes over, and what the phones and mailboxes of its contacts receive. */
    public static void join(ContactsServer contacts, Workspace workspace) {
        contacts.sandbox().onCall(call -> show(call, workspace));
        workspace.phoneFrom(() -> codes(contacts.sandbox().outbox()));
        workspace.nextHandOffFrom(contacts.sandbox()::nextHandOff);
    }

    private static void show(Call call, Workspace workspace) {
        boolean ok = call.status() >= 200 && call.status() < 300;
        String status = Traffic.status(call.status());
        workspace
                .traffic()
                .add("bot", "aws", "aws", call.operation(), status, call.millis(), ok, call.input(), call.answer());
    }

    private static ArrayNode codes(List<OutboxMessage> messages) {
        ArrayNode newestFirst = Json.array();
        messages.forEach(message -> newestFirst.insert(0, message.document()));
        return newestFirst;
    }
}
