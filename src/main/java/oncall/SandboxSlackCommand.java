package oncall;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import oncall.sandbox.clock.SandboxClock;
import oncall.sandbox.slack.SlackOptions;
import oncall.sandbox.slack.SlackServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The Slack half alone. */
@Command(
        name = "slack",
        mixinStandardHelpOptions = true,
        description = "A Slack workspace, with a page, for any Bolt app.")
final class SandboxSlackCommand implements Callable<Integer> {
    private static final SlackOptions DEFAULTS = SlackOptions.defaults();

    @Spec
    private CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to listen on (${DEFAULT-VALUE})")
    private String host = "";

    @Option(names = "--port", defaultValue = "3000", description = "0 is any free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--manifest", paramLabel = "FILE", description = "the app's manifest (oncall's own otherwise)")
    private @Nullable Path manifest;

    @Option(
            names = "--request-url",
            paramLabel = "URL",
            description = "where to post signed requests (Socket Mode otherwise)")
    private @Nullable URI requestUrl;

    @Option(names = "--signing-secret", paramLabel = "S", description = "what requests are signed with")
    private String signingSecret = DEFAULTS.signingSecret();

    @Option(names = "--bot-token", paramLabel = "T", description = "the app's bot token")
    private String botToken = DEFAULTS.botToken();

    @Option(names = "--app-token", paramLabel = "T", description = "the app's app-level token")
    private String appToken = DEFAULTS.appToken();

    @Option(names = Paces.NAME, paramLabel = "N", defaultValue = "1", description = Paces.WORDS)
    private int pace;

    @Override
    public Integer call() throws Exception {
        Ports.check(spec, Map.of("--port", port), Paces.mistakes(pace));
        SlackOptions options = new SlackOptions(
                host,
                port,
                Optional.ofNullable(manifest),
                Optional.ofNullable(requestUrl),
                signingSecret,
                botToken,
                appToken,
                SandboxClock.atPace(pace));
        try (Ending ending = new Ending();
                SlackServer server = SlackServer.start(options)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("ready " + server.address());
            List<String> leftOut = server.workspace().leftOut();
            if (!leftOut.isEmpty()) {
                out.println("Not imitated, though the manifest asks for it: " + String.join(", ", leftOut));
            }
            out.flush();
            ending.await();
        }
        return 0;
    }
}
