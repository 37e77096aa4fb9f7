package oncall.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An AWS CLI in one process that answers line by line, where each command would cost it a start; it ends with this one. */
final class AwsCliSession {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, Optional<AwsCliSession>> OF_PROGRAMS = new ConcurrentHashMap<>();

    private final BufferedWriter in;
    private final BufferedReader out;

    /** Nothing where this AWS CLI is no Python program. */
    static Optional<AwsCliSession> of(Path program) {
        return OF_PROGRAMS.computeIfAbsent(
                program, key -> interpreter(key).map(AwsCliSession::new).findFirst());
    }

    private AwsCliSession(String python) {
        try {
            Path script = Path.of(Objects.requireNonNull(AwsCliSession.class.getResource("aws_cli_session.py"))
                    .toURI());
            Process process = AwsCli.builder(List.of(python, script.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            this.in = process.outputWriter(StandardCharsets.UTF_8);
            this.out = process.inputReader(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
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

    /** What came of {@code aws ARGUMENT…}. */
    synchronized AwsCli.Ran attempt(List<String> arguments) {
        try {
            in.write(JSON.writeValueAsString(arguments) + "\n");
            in.flush();
            JsonNode answer = JSON.readTree(out.readLine());
            return new AwsCli.Ran(
                    answer.path("exit").asInt(), answer.path("out").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
