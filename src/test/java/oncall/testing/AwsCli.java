package oncall.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The AWS CLI as it is installed here, pointed at one endpoint; nothing of this machine's configuration counts. */
public final class AwsCli {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path program;
    private final URI endpoint;
    private final Optional<AwsCliSession> session;

    public AwsCli(URI endpoint) {
        this(Requires.program("aws"), endpoint, Optional.empty());
    }

    private AwsCli(Path program, URI endpoint, Optional<AwsCliSession> session) {
        this.program = program;
        this.endpoint = endpoint;
        this.session = session;
    }

    /** The same in a process that is started once for all who look, where it is a Python program. */
    public AwsCli inOneProcess() {
        return new AwsCli(program, endpoint, AwsCliSession.of(program));
    }

    /** A program, and what it says of itself, for example {@code aws-cli/2.9.19}. */
    public record Generation(String version, Path program) {
        public AwsCli at(URI endpoint) {
            return new AwsCli(program, endpoint, Optional.empty());
        }

        /** For example {@code aws-cli/2}. */
        public String major() {
            return version.replaceFirst("[.].*", "");
        }

        @Override
        public String toString() {
            return version;
        }
    }

    /** Exit code, and what was printed. */
    public record Ran(int exit, String out) {
        public JsonNode json() {
            try {
                return out.isBlank() ? JSON.createObjectNode() : JSON.readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(out, e);
            }
        }
    }

    /** The first found of each generation; skips, or fails, where there is none at all. */
    public static List<Generation> generations() {
        Requires.program("aws");
        Map<String, Generation> found = new TreeMap<>();
        Requires.all("aws").map(AwsCli::generation).forEach(each -> found.putIfAbsent(each.major(), each));
        return List.copyOf(found.values());
    }

    private static Generation generation(Path program) {
        Ran ran = execute(List.of(program.toString(), "--version"));
        if (!ran.out().startsWith("aws-cli/")) {
            throw new AssertionError(program + " is no AWS CLI: " + ran.out());
        }
        return new Generation(ran.out().split(" ", 2)[0].strip(), program);
    }

    /** The answer of {@code aws ssm-contacts OPERATION ARGUMENTS…}; fails where the CLI fails. */
    public JsonNode run(String operation, String... arguments) {
        Ran ran = attempt(operation, arguments);
        if (ran.exit() != 0) {
            throw new AssertionError(operation + " failed: " + ran.out());
        }
        return ran.json();
    }

    /** What came of it, whatever it was. */
    public Ran attempt(String operation, String... arguments) {
        List<String> line = new ArrayList<>(List.of("ssm-contacts", operation, "--output", "json"));
        line.addAll(List.of("--endpoint-url", endpoint.toString()));
        line.addAll(List.of(arguments));
        return session.map(started -> started.attempt(line)).orElseGet(() -> execute(command(line)));
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return command;
    }

    /** What came of these lines in a shell whose {@code aws} speaks to the endpoint; the first failure ends them. */
    public Ran inShell(String lines) {
        String function = "aws() { '" + program + "' --endpoint-url " + endpoint + " \"$@\"; }\n";
        return execute(List.of("bash", "-e", "-c", function + lines));
    }

    /** The contact of this alias, as GetContact answers it. */
    public JsonNode contact(String alias) {
        return run("get-contact", "--contact-id", "arn:aws:ssm-contacts:us-east-2:111122223333:contact/" + alias);
    }

    private static Ran execute(List<String> command) {
        try {
            Process process = builder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A process for which nothing of this machine's configuration counts. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "AWS_REGION", "us-east-2",
                        "AWS_DEFAULT_REGION", "us-east-2",
                        "AWS_EC2_METADATA_DISABLED", "true",
                        "AWS_CONFIG_FILE", "/dev/null",
                        "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                        "AWS_MAX_ATTEMPTS", "1",
                        "AWS_PAGER", "",
                        "NO_PROXY", "*"));
        return builder;
    }
}
