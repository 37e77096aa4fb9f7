package oncall;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import oncall.app.Bot;
import oncall.app.Config;
import oncall.app.Mode;
import oncall.app.Pace;
import oncall.aws.AwsKeys;
import oncall.aws.AwsSettings;
import oncall.operations.Clocks;
import oncall.operations.port.Links;
import oncall.sandbox.Sandbox;
import oncall.sandbox.SandboxOptions;
import oncall.sandbox.clock.SandboxClock;
import oncall.sandbox.slack.SlackOptions;
import oncall.store.StoreSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Both halves and the bot between them; nothing of this machine's environment is read. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "A Slack workspace with a page, an ssm-contacts endpoint and the bot, on this machine alone.",
        subcommands = {SandboxContactsCommand.class, SandboxSlackCommand.class})
final class SandboxCommand implements Callable<Integer> {
    /** Where the demo team lives. */
    private static final String REGION = "us-east-2";

    private static final String DATABASE = "oncall.db";

    @Spec
    private CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to listen on (${DEFAULT-VALUE})")
    private String host = "";

    @Option(names = "--slack-port", defaultValue = "3000", description = "0 is any free one (${DEFAULT-VALUE})")
    private int slackPort;

    @Option(names = "--contacts-port", defaultValue = "4599", description = "0 is any free one (${DEFAULT-VALUE})")
    private int contactsPort;

    @Option(names = "--empty", description = "without the demo team")
    private boolean empty;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keep contacts, drafts and history in this folder (in memory otherwise)")
    private @Nullable Path data;

    @Option(
            names = "--mode",
            defaultValue = "socket",
            description = "how the workspace reaches the bot: socket or http (${DEFAULT-VALUE})")
    private Mode mode = Mode.SOCKET;

    @Option(names = Paces.NAME, paramLabel = "N", defaultValue = "1", description = Paces.WORDS)
    private int pace;

    @Option(
            names = "--once",
            description = "end as soon as it is ready: what a build runs to write down the classes of a start")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        Ports.check(spec, Map.of("--slack-port", slackPort, "--contacts-port", contactsPort), Paces.mistakes(pace));
        SandboxClock clock = SandboxClock.atPace(pace);
        List<Links.Link> links = isNewTeam() ? DemoLinks.made(REGION, clock.instant()) : List.of();
        SandboxOptions options =
                new SandboxOptions(host, slackPort, contactsPort, empty, Optional.ofNullable(data), clock);
        try (Ending ending = new Ending();
                Sandbox sandbox = Sandbox.start(options);
                Bot bot = Bot.start(config(sandbox), new Clocks(clock, clock.real()), Pace.usual())) {
            ending.whenAsked(bot::end);
            bot.link(links);
            connect(sandbox, bot);
            say(sandbox);
            if (once) {
                bot.end();
            }
            return bot.awaitEnd();
        }
    }

    /** From constants alone. */
    private Config config(Sandbox sandbox) {
        SlackOptions slack = SlackOptions.defaults();
        return new Config(
                mode,
                "/oncall",
                sandbox.slack().apiUrl(),
                slack.botToken(),
                Optional.of(slack.appToken()),
                Optional.of(slack.signingSecret()),
                Optional.empty(),
                List.of(),
                "127.0.0.1",
                0,
                OptionalInt.empty(),
                AwsSettings.isolated(
                        sandbox.contacts().address(),
                        REGION,
                        new AwsKeys("sandbox", "sandbox-secret-key", Optional.empty())),
                store(),
                true);
    }

    /** What people have changed since is left to them. */
    private boolean isNewTeam() {
        return !empty && (data == null || Files.notExists(data.resolve(DATABASE)));
    }

    private StoreSettings store() {
        return data == null ? StoreSettings.temporary() : StoreSettings.file(data.resolve(DATABASE));
    }

    private void connect(Sandbox sandbox, Bot bot) throws InterruptedException {
        if (mode == Mode.HTTP) {
            sandbox.slack().workspace().deliverTo(URI.create(bot.address() + "/slack/events"));
        }
        // What is said to be ready answers the first command that is typed.
        for (int look = 0; look < 500 && !bot.isReady(); look++) {
            Thread.sleep(20);
        }
    }

    private void say(Sandbox sandbox) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("ready " + sandbox.slack().address());
        out.println("Open it in a browser and type: /oncall help");
        out.println("The contacts endpoint is " + sandbox.contacts().address() + " (for example: aws ssm-contacts"
                + " list-contacts --region " + REGION + " --endpoint-url "
                + sandbox.contacts().address() + ")");
        out.flush();
    }
}
