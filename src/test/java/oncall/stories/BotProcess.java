package oncall.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import oncall.sandbox.slack.SlackOptions;
import org.awaitility.Awaitility;

/** The bot as a process of its own, with the classes of this build, configured as operators do. Its log comes to ours. */
final class BotProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final SlackOptions SECRETS = SlackOptions.defaults();

    private final Process process;

    private BotProcess(Process process) {
        this.process = process;
    }

    /**
     * Returns when it is ready for work: connected to Slack and to its database.
     *
     * @param more configuration beside, and over, what it takes to reach its two neighbours over Socket Mode
     */
    static BotProcess start(URI contacts, URI slackApi, Map<String, String> more) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "oncall.Main",
                        "run")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "SLACK_BOT_TOKEN", SECRETS.botToken(),
                        "SLACK_APP_TOKEN", SECRETS.appToken(),
                        "SLACK_API_URL", slackApi.toString(),
                        "AWS_REGION", "us-east-2",
                        "AWS_ACCESS_KEY_ID", "process",
                        "AWS_SECRET_ACCESS_KEY", "process-secret",
                        "AWS_ENDPOINT_URL_SSM_CONTACTS", contacts.toString(),
                        "ONCALL_HTTP_HOST", "127.0.0.1",
                        "ONCALL_HTTP_PORT", "0"));
        builder.environment().putAll(more);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String first = String.valueOf(out.readLine());
            if (!first.startsWith("ready ")) {
                process.destroyForcibly();
                throw new AssertionError("the bot did not start: " + first);
            }
            awaitReady(URI.create(first.substring("ready ".length())).resolve("/readyz"));
            return new BotProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(URI readyz) {
        HttpRequest request = HttpRequest.newBuilder(readyz).build();
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            HttpResponse<Void> answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        });
    }

    /** By SIGKILL: it has no time for anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
