package oncall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oncall.aws.AwsKeys;
import oncall.aws.AwsSettings;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.http.Fault;
import oncall.sandbox.slack.Ack;
import oncall.sandbox.slack.Parcel;
import oncall.sandbox.slack.SlackOptions;
import oncall.store.StoreSettings;
import oncall.store.Tables;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** The whole bot on both sandboxes: its life, its ports, and who may come in. */
final class BotTest {
    private static final String SECRET = SlackOptions.defaults().signingSecret();

    private final HttpClient http = HttpClient.newHttpClient();
    private final StoreSettings store = StoreSettings.temporary().withPress(Duration.ofSeconds(3));
    private SlackDriver slack = SlackDriver.start();
    private ContactsServer aws;

    BotTest() throws IOException {
        aws = ContactsServer.start(ContactsOptions.defaults().withPort(0));
    }

    @BeforeEach
    void nothingIsOpen() {
        assertThat(slack.workspace().connections()).isZero();
    }

    @AfterEach
    void close() {
        slack.close();
        aws.close();
    }

    private Config config(Mode mode) {
        SlackOptions options = SlackOptions.defaults();
        return new Config(
                mode,
                "/oncall",
                slack.apiUrl(),
                options.botToken(),
                Optional.of(options.appToken()),
                Optional.of(SECRET),
                Optional.empty(),
                List.of(),
                "127.0.0.1",
                0,
                OptionalInt.empty(),
                AwsSettings.isolated(
                        aws.address(), "us-east-2", new AwsKeys("key", "secret-key-of-test", Optional.empty())),
                store,
                true);
    }

    private Bot start(Mode mode) throws Exception {
        Bot bot = Bot.start(config(mode), InstantSource.system());
        if (mode == Mode.HTTP) {
            slack.deliverTo(events(bot));
        } else {
            slack.connected(1);
        }
        await().until(bot::isReady);
        return bot;
    }

    private static URI events(Bot bot) {
        return URI.create(bot.address() + "/slack/events");
    }

    private HttpResponse<String> get(Bot bot, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(bot.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int post(Bot bot, String body, String stamp, String signature) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(events(bot)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!stamp.isEmpty()) {
            request.header("X-Slack-Request-Timestamp", stamp);
        }
        if (!signature.isEmpty()) {
            request.header("X-Slack-Signature", signature);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static String sign(String secret, String stamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v0="
                + HexFormat.of().formatHex(mac.doFinal(("v0:" + stamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void it_shows_a_contact_and_says_that_it_is_well(Mode mode) throws Exception {
        try (Bot bot = start(mode)) {
            slack.mai().runs("/oncall show akuam").seesEphemeral("Akua Mansa");
            assertThat(get(bot, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(bot, "/readyz").statusCode()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(get(bot, "/metrics").body())
                    .contains("oncall_press_acknowledgement_seconds_count{kind=\"command\"")
                    .contains("oncall_slack_call_seconds_count{method=\"users.info\"")
                    .contains("oncall_aws_call_seconds_count{operation=\"ListContacts\"")
                    .contains("oncall_pool_waiting{kind=\"look\",pool=\"looks\"}")
                    .doesNotContain("U01MAI")
                    .doesNotContain("akuam"));
            slack.noUnexpectedMessages();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ssl_check=1&token=x",
        "command=%2Foncall&text=help",
        "{\"type\":\"url_verification\",\"challenge\":\"c\"}",
        "''"
    })
    void what_is_not_signed_by_slack_now_is_turned_away(String body) throws Exception {
        try (Bot bot = start(Mode.HTTP)) {
            long now = Instant.now().getEpochSecond();
            String stamp = Long.toString(now);
            String old = Long.toString(now - 360);
            String future = Long.toString(now + 600);
            assertThat(List.of(
                            post(bot, body, "", ""),
                            post(bot, body, stamp, ""),
                            post(bot, body, "", sign(SECRET, stamp, body)),
                            post(bot, body, stamp, sign("another-secret-of-somebody", stamp, body)),
                            post(bot, body, stamp, sign("---", stamp, body)),
                            post(bot, body, stamp, sign(SECRET, stamp, body + " ")),
                            post(bot, body, old, sign(SECRET, old, body)),
                            post(bot, body, future, sign(SECRET, future, body)),
                            post(bot, body, "yesterday", sign(SECRET, "yesterday", body))))
                    .containsOnly(401);
            assertThat(get(bot, "/metrics").body())
                    .contains("oncall_requests_turned_away_total{reason=\"unsigned\"}")
                    .contains("oncall_requests_turned_away_total{reason=\"too_old\"}")
                    .contains("oncall_requests_turned_away_total{reason=\"in_the_future\"}");
        }
    }

    @Test
    void what_is_signed_is_answered_and_what_is_too_large_is_not_read() throws Exception {
        try (Bot bot = start(Mode.HTTP)) {
            String stamp = Long.toString(Instant.now().getEpochSecond());
            String check = "ssl_check=1&token=x";
            assertThat(post(bot, check, stamp, sign(SECRET, stamp, check))).isEqualTo(200);
            String large = "x".repeat(1_000_001);
            assertThat(post(bot, large, stamp, sign(SECRET, stamp, large))).isEqualTo(413);
            String strange = "{\"type\":\"";
            assertThat(post(bot, strange, stamp, sign(SECRET, stamp, strange))).isEqualTo(400);
        }
    }

    @Test
    void another_workspace_and_another_app_are_turned_away() throws Exception {
        try (Bot bot = start(Mode.HTTP)) {
            slack.mai().runs("/oncall help");
            Parcel ours = slack.lastDelivery(Parcel.Kind.COMMAND);
            await().untilAsserted(() -> assertThat(slack.workspace()
                            .redeliver(ours.with(ours.payload().put("team_id", "T0OTHER")))
                            .join()
                            .status())
                    .isEqualTo(401));
            await().untilAsserted(() -> assertThat(slack.workspace()
                            .redeliver(ours.with(ours.payload().put("api_app_id", "A0OTHER")))
                            .join()
                            .status())
                    .isEqualTo(401));
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void fifty_people_are_acknowledged_in_time_while_aws_hangs(Mode mode) throws Exception {
        try (Bot bot = start(mode)) {
            slack.mai().runs("/oncall show akuam").seesEphemeral("Akua Mansa");
            HttpRequest.Builder faults = HttpRequest.newBuilder(URI.create(aws.address() + "/_sandbox/faults"))
                    .header("Content-Type", "application/json");
            HttpRequest hang = faults.POST(
                            HttpRequest.BodyPublishers.ofString("{\"operations\":\"*\",\"next\":1000,\"do\":\"hang\"}"))
                    .build();
            assertThat(http.send(hang, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isBetween(200, 299);
            List<CompletableFuture<Ack>> acks = new ArrayList<>();
            for (int n = 0; n < 50; n++) {
                acks.add(slack.mai().beginsToRun("/oncall show nobody-" + n, "#sre"));
            }
            assertThat(acks).allSatisfy(ack -> assertThat(ack.join().failure()).isEmpty());
            // Every thread of hers waits, and more presses than she has threads.
            await().untilAsserted(() -> assertThat(get(bot, "/metrics").body())
                    .contains("oncall_pool_running{kind=\"look\",pool=\"looks\"} 8.0"));
            assertThat(http.send(faults.DELETE().build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isBetween(200, 299);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void while_slack_does_not_say_which_workspace_is_ours_only_help_is_answered(Mode mode) throws Exception {
        Fault unwell = Fault.share(1, 1, Fault.Kind.FAIL, "auth.test").withError("internal_error");
        slack.workspace().faults().add(unwell);
        try (Bot bot = start(mode)) {
            slack.mai().runs("/oncall show akuam").seesEphemeral("which workspace this bot belongs to");
            slack.mai().runs("/oncall help").seesEphemeral("who is on call");
            slack.mai().runs("/oncall list").seesEphemeral("which workspace this bot belongs to");
            slack.workspace().faults().clear();
            slack.mai().runs("/oncall show akuam").seesEphemeral("Akua Mansa");
        }
    }

    @Test
    void background_work_that_keeps_failing_is_said_by_readiness_until_it_works_again() throws Exception {
        try (Bot bot = start(Mode.HTTP)) {
            Tables tables = new Tables(store);
            tables.run("alter table link rename to mislaid");
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(get(bot, "/readyz"))
                            .returns(503, HttpResponse::statusCode)
                            .satisfies(answer -> assertThat(answer.body())
                                    .contains("background work \"links\" has failed 5 times running: reference")));
            assertThat(get(bot, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(bot, "/metrics").body()).contains("oncall_background_failures_total{keeper=\"links\"} 5.0");
            tables.run("alter table mislaid rename to link");
            await().atMost(Duration.ofMinutes(2)).until(bot::isReady);
        }
    }

    /** Whoever sends it presses hears so while it finishes what it has begun. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void it_is_not_ready_from_the_moment_that_it_is_to_end(Mode mode) throws Exception {
        try (Bot bot = start(mode)) {
            assertThat(get(bot, "/readyz").statusCode()).isEqualTo(200);
            bot.end();
            assertThat(get(bot, "/readyz")).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("being stopped");
            });
            assertThat(get(bot, "/healthz").statusCode()).isEqualTo(200);
            assertThat(bot.awaitEnd()).isZero();
        }
    }

    @Test
    void a_refused_token_ends_it_with_failure() throws Exception {
        Config right = config(Mode.SOCKET);
        Config wrong = new Config(
                right.mode(),
                right.command(),
                right.slackApi(),
                "xoxb-somebody-elses-token",
                right.appToken(),
                right.signingSecret(),
                right.editors(),
                right.protectedAliases(),
                right.httpHost(),
                0,
                right.adminPort(),
                right.aws(),
                right.store(),
                true);
        try (Bot bot = Bot.start(wrong, InstantSource.system())) {
            assertThat(bot.awaitEnd()).isEqualTo(1);
        }
    }

    @Test
    void it_listens_and_answers_while_slack_and_aws_cannot_be_reached() throws Exception {
        Config right = config(Mode.HTTP);
        Config alone = new Config(
                Mode.HTTP,
                right.command(),
                URI.create("http://127.0.0.1:1/api/"),
                right.botToken(),
                right.appToken(),
                right.signingSecret(),
                right.editors(),
                right.protectedAliases(),
                "127.0.0.1",
                0,
                OptionalInt.of(0),
                AwsSettings.isolated(
                        URI.create("http://127.0.0.1:1"),
                        "us-east-2",
                        new AwsKeys("k", "secret-key-of-test", Optional.empty())),
                right.store(),
                true);
        try (Bot bot = Bot.start(alone, InstantSource.system())) {
            String body =
                    "command=%2Foncall&text=help&user_id=U1&team_id=T1&trigger_id=1&response_url=&channel_id=C1&token=t";
            String stamp = Long.toString(Instant.now().getEpochSecond());
            assertThat(post(bot, body, stamp, sign(SECRET, stamp, body))).isEqualTo(200);
            assertThat(get(bot, "/healthz").statusCode()).isEqualTo(404);
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(bot.adminAddress() + "/healthz"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_taken_port_is_said_in_words() throws Exception {
        try (Bot bot = start(Mode.HTTP)) {
            Config same = config(Mode.HTTP);
            Config taken = new Config(
                    same.mode(),
                    same.command(),
                    same.slackApi(),
                    same.botToken(),
                    same.appToken(),
                    same.signingSecret(),
                    same.editors(),
                    same.protectedAliases(),
                    same.httpHost(),
                    bot.address().getPort(),
                    same.adminPort(),
                    same.aws(),
                    StoreSettings.temporary().withPress(Duration.ofSeconds(3)),
                    true);
            assertThatThrownBy(() -> Bot.start(taken, InstantSource.system()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + bot.address().getPort());
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void logs_hold_no_address_token_or_typed_word(Mode mode) throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("oncall");
        ListAppender<ILoggingEvent> captured = new ListAppender<>();
        captured.start();
        root.addAppender(captured);
        ours.setLevel(ch.qos.logback.classic.Level.DEBUG);
        try (Bot bot = start(mode)) {
            slack.mai().runs("/oncall show akuam").seesEphemeral("Akua Mansa");
            slack.mai().runs("/oncall show +12065550143 secret@example.com").seesEphemeral("secret");
            slack.gail().runs("/oncall whisper hush@example.com").seesEphemeral("Guests");
        } finally {
            ours.setLevel(null);
            root.detachAppender(captured);
        }
        String logged = String.join(
                "\n",
                captured.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertThat(logged)
                .contains("Slack workspace")
                .doesNotContain("example.com", "0143", "0199", "hush", "akuam", "xoxb-", "xapp-", SECRET);
    }
}
