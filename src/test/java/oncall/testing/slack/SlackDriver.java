package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import oncall.sandbox.slack.Parcel;
import oncall.sandbox.slack.SlackOptions;
import oncall.sandbox.slack.SlackServer;
import oncall.sandbox.slack.Workspace;

/**
 * A sandbox workspace and its people, in the words of its people.
 *
 * <pre>{@code
 * try (var slack = SlackDriver.start()) {
 *     slack.mai().runs("/oncall edit akuam");
 *     slack.mai().modal("Edit Plan").fill("Display name", "Akua M").submits();
 *     slack.channel("#sre").shows("Akua M");
 *     slack.noUnexpectedMessages();
 * }
 * }</pre>
 */
public final class SlackDriver implements AutoCloseable {
    /** Whose eyes read a channel for everybody. */
    private static final String READER = "U01MAI";

    private final SlackOptions options;
    private final SlackServer server;
    private final Screen screen;
    private volatile boolean strict;

    private SlackDriver(SlackOptions options, SlackServer server) {
        this.options = options;
        this.server = server;
        this.screen = new Screen(server.workspace(), server.address());
    }

    /** A workspace on a free port with the app of this project's manifest. */
    public static SlackDriver start() {
        return start(SlackOptions.defaults());
    }

    /** A workspace with the app of another manifest, in YAML or JSON. */
    public static SlackDriver start(Path manifest) {
        return start(SlackOptions.defaults().withManifest(manifest));
    }

    /** The same with other options; the port is a free one whatever they say. */
    public static SlackDriver start(SlackOptions options) {
        try {
            return new SlackDriver(options, SlackServer.start(options.withPort(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI apiUrl() {
        return server.apiUrl();
    }

    /** The tokens and the secret that the app needs. */
    public SlackOptions options() {
        return options;
    }

    public URI address() {
        return server.address();
    }

    public Workspace workspace() {
        return server.workspace();
    }

    /** From now on the app is reached at this address instead of over its sockets. */
    public SlackDriver deliverTo(URI requestUrl) {
        workspace().deliverTo(requestUrl);
        return this;
    }

    /** Waits until the app has this many sockets open. */
    public SlackDriver connected(int sockets) {
        screen.until("at least " + sockets + " sockets", () -> workspace().connections() >= sockets, () -> "");
        return this;
    }

    /** The workspace admin. */
    public Person mai() {
        return person("U01MAI");
    }

    /** A member, who is the demo team's contact {@code akuam}. */
    public Person akua() {
        return person("U02AKUA");
    }

    /** Another member. */
    public Person sam() {
        return person("U03SAM");
    }

    /** A guest. */
    public Person gail() {
        return person("U04GAIL");
    }

    public Person person(String id) {
        return new Person(id, screen);
    }

    /** What everybody in the channel sees, such as {@code #sre}. */
    public ChannelView channel(String name) {
        return ChannelView.of(name, READER, screen);
    }

    /** The newest thing of this kind the app was told, for telling it again. */
    public Parcel lastDelivery(Parcel.Kind kind) {
        var told =
                workspace().deliveries().stream().filter(p -> p.kind() == kind).toList();
        if (told.isEmpty()) {
            throw new AssertionError("the app was told of no " + kind);
        }
        return told.get(told.size() - 1);
    }

    /**
     * From now on a message that only one person sees counts as well, and {@link #close} fails where nobody has named a
     * message of the app.
     */
    public SlackDriver strictly() {
        strict = true;
        return this;
    }

    /** Fails where a channel holds a message of the app that no check of this test has named. */
    public void noUnexpectedMessages() {
        var unexpected = new ArrayList<String>();
        for (JsonNode message : workspace().messages()) {
            var fromApp = message.path("user").asText().equals(workspace().bot());
            var counts = strict || !message.path("ephemeral").asBoolean();
            if (fromApp && counts && !screen.expects(message)) {
                unexpected.add(message.path("channel").asText() + ": " + Screen.words(message));
            }
        }
        if (!unexpected.equals(List.of())) {
            throw new AssertionError("nobody expected these messages:\n" + String.join("\n", unexpected));
        }
    }

    @Override
    public void close() {
        try (server) {
            if (strict) {
                noUnexpectedMessages();
            }
        }
    }
}
