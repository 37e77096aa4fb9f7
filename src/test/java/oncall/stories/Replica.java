package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.slack.SlackOptions;
import oncall.testing.slack.SlackDriver;
import org.awaitility.Awaitility;

/** {@code oncall run} as a process of its own, with this machine's Java and the classes of this test. */
final class Replica implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> command;
    private final Map<String, String> variables;
    private final Path log;
    private Process process;
    private URI address = URI.create("http://127.0.0.1");

    /** @param variables its whole environment */
    Replica(Map<String, String> variables, Path log) {
        this(List.of("oncall.Main", "run"), variables, log);
    }

    /** On a machine whose clock is ahead. */
    static Replica ahead(Duration by, Map<String, String> variables, Path log) {
        return new Replica(List.of(Ahead.class.getName(), Long.toString(by.toSeconds())), variables, log);
    }

    private Replica(List<String> command, Map<String, String> variables, Path log) {
        this.command = command;
        this.variables = Map.copyOf(variables);
        this.log = log;
        this.process = start();
    }

    /** What it takes to work with these neighbours over Socket Mode, and with this database. */
    static Map<String, String> variables(SlackDriver slack, ContactsServer contacts, String url) {
        SlackOptions secrets = slack.options();
        return Map.ofEntries(
                Map.entry("SLACK_API_URL", slack.apiUrl().toString()),
                Map.entry("SLACK_BOT_TOKEN", secrets.botToken()),
                Map.entry("SLACK_APP_TOKEN", secrets.appToken()),
                Map.entry("AWS_REGION", "us-east-2"),
                Map.entry("AWS_ACCESS_KEY_ID", "sandbox"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "sandbox-secret-key"),
                Map.entry("AWS_ENDPOINT_URL_SSM_CONTACTS", contacts.address().toString()),
                Map.entry("ONCALL_DATABASE_URL", url),
                Map.entry("ONCALL_HTTP_HOST", "127.0.0.1"),
                Map.entry("ONCALL_HTTP_PORT", "0"));
    }

    private Process start() {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")));
        java.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(java).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until presses reach it and what they change can be kept. */
    Replica ready() {
        if (!comesUp()) {
            throw new AssertionError("ended with " + awaitEnd() + "\n" + log());
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status("/readyz") == 200);
        return this;
    }

    /** Whether it opens its port, rather than ends. */
    boolean comesUp() {
        try {
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = out.readLine();
            // Under test the log goes there too.
            while (line != null && !line.startsWith("ready ")) {
                line = out.readLine();
            }
            if (line != null) {
                address = URI.create(line.replaceFirst("^ready ", ""));
            }
            return line != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    /** Kilobytes of memory that it takes, native ones too, as Linux says. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null ? answer.statusCode() : 0)
                .join();
    }

    /** As a machine that loses its power. */
    void isKilled() {
        process.destroyForcibly();
        awaitEnd();
    }

    /**
     * As {@code docker stop} does it: SIGTERM, ten seconds, SIGKILL. It says that it is not ready before it says nothing any
     * more; whether it ended by itself.
     */
    boolean isStopped() {
        process.destroy();
        int first = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status("/readyz"), status -> status != 200);
        assertThat(first).as("/readyz, as soon as it is to end").isEqualTo(503);
        try {
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            isKilled();
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    void startsAgain() {
        process = start();
    }

    /** Waits for it to end by itself. */
    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** What it wrote so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
