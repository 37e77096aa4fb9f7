package oncall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.clock.SandboxClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ssm-contacts half alone. */
@Command(
        name = "contacts",
        mixinStandardHelpOptions = true,
        description = "An ssm-contacts endpoint for the AWS CLI and the AWS SDKs.")
final class SandboxContactsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to listen on (${DEFAULT-VALUE})")
    private String host = "";

    @Option(names = "--port", defaultValue = "4599", description = "0 is any free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--empty", description = "without the demo team")
    private boolean empty;

    @Option(names = "--data", paramLabel = "FILE", description = "keep everything in this file (in memory otherwise)")
    private @Nullable Path data;

    @Option(names = "--not-onboarded", description = "answer like an account without Incident Manager")
    private boolean notOnboarded;

    @Option(
            names = "--quota",
            paramLabel = "NAME=N",
            description = "a quota to enforce, such as contacts=10; may be given several times")
    private Map<String, Integer> quotas = Map.of();

    @Option(names = Paces.NAME, paramLabel = "N", defaultValue = "1", description = Paces.WORDS)
    private int pace;

    @Override
    public Integer call() throws Exception {
        refuseMistakes();
        ContactsOptions options = new ContactsOptions(
                host, port, empty, Optional.ofNullable(data), notOnboarded, quotas, SandboxClock.atPace(pace));
        try (Ending ending = new Ending();
                ContactsServer server = ContactsServer.start(options)) {
            spec.commandLine().getOut().println("ready " + server.address());
            spec.commandLine().getOut().flush();
            ending.await();
        }
        return 0;
    }

    /** All at once. */
    private void refuseMistakes() {
        List<String> mistakes = new ArrayList<>(ContactsOptions.mistakes(quotas));
        mistakes.addAll(Paces.mistakes(pace));
        mistakes.addAll(Ports.mistakes(Map.of("--port", port)));
        if (!mistakes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), mistakes));
        }
    }
}
