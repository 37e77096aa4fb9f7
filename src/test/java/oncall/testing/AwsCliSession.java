package oncall.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The AWS CLI in one process that answers many lines: for looks at many objects, each of which would cost it a start. */
public final class AwsCliSession implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    /** Skips, or fails, where no AWS CLI is a Python program. */
    public AwsCliSession(URI endpoint) {
        this.endpoint = endpoint;
        try {
            Path script = Path.of(Objects.requireNonNull(AwsCliSession.class.getResource("aws_cli_session.py"))
                    .toURI());
            this.process = AwsCli.builder(List.of(python(), script.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    private static String python() {
        return Requires.all("aws")
                .flatMap(AwsCliSession::interpreter)
                .findFirst()
                .orElseGet(() -> {
                    Requires.missing("This test drives an AWS CLI that is a Python program; there is none here.");
                    throw new AssertionError("skipped");
                });
    }

    /** What the first line of the program names. */
    private static Stream<String> interpreter(Path program) {
        try (Stream<String> lines = Files.lines(program, StandardCharsets.ISO_8859_1)) {
            return lines
                    .limit(1)
                    .filter(line -> line.startsWith("#!") && line.contains("python"))
                    .map(line -> line.substring(2).strip())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer of {@code aws --region REGION ssm-contacts OPERATION ARGUMENTS…}; fails where the CLI fails. */
    public JsonNode run(String region, String operation, String... arguments) {
        List<String> line = new ArrayList<>(List.of("--region", region, "ssm-contacts", operation));
        line.addAll(List.of("--output", "json", "--endpoint-url", endpoint.toString()));
        line.addAll(List.of(arguments));
        try {
            in.write(JSON.writeValueAsString(line) + "\n");
            in.flush();
            JsonNode answer = JSON.readTree(out.readLine());
            if (answer.path("exit").asInt() != 0) {
                throw new AssertionError(
                        operation + " failed: " + answer.path("out").asText());
            }
            return JSON.readTree(answer.path("out").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
