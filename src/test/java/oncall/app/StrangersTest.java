package oncall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.app.Strangers.Kind;
import oncall.aws.AwsKeys;
import oncall.aws.AwsSettings;
import oncall.sandbox.slack.SlackOptions;
import oncall.store.StoreSettings;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What strangers hold open on the bot's port stops neither Slack nor whoever asks how the bot is. */
final class StrangersTest {
    private static final Pattern HELD = Pattern.compile("oncall_request_body_bytes ([0-9.E]+)");
    /** The budget, and what one thread each may be about to add to it. */
    private static final double LARGEST_TOGETHER = 9_000_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final SlackDriver slack = SlackDriver.start();
    private Bot bot;

    @BeforeEach
    void start() throws Exception {
        SlackOptions secrets = SlackOptions.defaults();
        bot = Bot.start(
                new Config(
                        Mode.HTTP,
                        "/oncall",
                        slack.apiUrl(),
                        secrets.botToken(),
                        Optional.empty(),
                        Optional.of(secrets.signingSecret()),
                        Optional.empty(),
                        List.of(),
                        "127.0.0.1",
                        0,
                        OptionalInt.empty(),
                        AwsSettings.isolated(
                                URI.create("http://127.0.0.1:1"),
                                "us-east-2",
                                new AwsKeys("key", "secret-key-of-test", Optional.empty())),
                        StoreSettings.temporary(),
                        true),
                InstantSource.system());
        slack.deliverTo(bot.address().resolve("/slack/events"));
        await().until(bot::isReady);
        slack.mai().runs("/oncall help");
    }

    @AfterEach
    void close() {
        bot.close();
        slack.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void three_hundred_connections_that_are_held_open_stop_nobody(Kind kind) throws Exception {
        try (Strangers strangers = new Strangers(bot.address(), kind, 300)) {
            everybodyIsAnswered();
        }
    }

    @Test
    void a_thousand_silent_connections_stop_nobody() throws Exception {
        try (Strangers strangers = new Strangers(bot.address(), Kind.SAYS_NOTHING, 1000)) {
            everybodyIsAnswered();
        }
    }

    /** Slack's three seconds are watched over by its sandbox. */
    private void everybodyIsAnswered() throws Exception {
        for (int n = 0; n < 3; n++) {
            assertThat(get("/healthz").statusCode()).isEqualTo(200);
            assertThat(get("/readyz").statusCode()).isEqualTo(200);
            slack.mai().runs("/oncall help");
            Matcher held = HELD.matcher(get("/metrics").body());
            assertThat(held.find()).isTrue();
            assertThat(Double.parseDouble(held.group(1))).isLessThan(LARGEST_TOGETHER);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(bot.address().resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
