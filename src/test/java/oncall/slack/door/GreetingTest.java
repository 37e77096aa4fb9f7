package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.slack.membership.Workspace;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.SlackSaidNo;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a Slack that answers as it is told. */
final class GreetingTest {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String authTest = "{\"ok\":false,\"error\":\"internal_error\"}";
    private volatile String botsInfo = "{\"ok\":true}";
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final Javalin slack = Javalin.create(config -> {
                config.routes.post("/api/auth.test", http -> {
                    asked.incrementAndGet();
                    held.await();
                    http.contentType("application/json").result(authTest);
                });
                config.routes.post(
                        "/api/bots.info",
                        http -> http.contentType("application/json").result(botsInfo));
            })
            .start("127.0.0.1", 0);
    private final SlackCalls calls = new SlackCalls(
            new SlackAccess(
                    URI.create("http://127.0.0.1:" + slack.port() + "/api/"),
                    "xoxb-sandbox-0000000000",
                    Duration.ofSeconds(10),
                    true),
            PressMetrics.none(),
            InstantSource.system());
    private final Installed installed = new Installed();
    private final Greeting greeting = new Greeting(calls, installed);

    @AfterEach
    void close() {
        calls.close();
        slack.stop();
    }

    @Test
    void while_slack_does_not_say_whose_it_is_it_is_asked_again_by_whoever_needs_it() {
        assertThat(greeting.workspace()).isEmpty();
        assertThatThrownBy(greeting::ask).isInstanceOf(SlackSaidNo.class);
        authTest = "{\"ok\":true,\"team\":\"Ours\",\"team_id\":\"T1\",\"user\":\"bot\",\"bot_id\":\"B1\"}";
        assertThat(greeting.workspace()).contains(new Workspace.Team("T1"));
        assertThat(greeting.workspace()).contains(new Workspace.Team("T1"));
        greeting.ask();
        assertThat(asked).hasValue(3);
    }

    @Test
    void of_several_who_ask_at_once_one_does() {
        held = new CountDownLatch(1);
        CompletableFuture<Optional<Workspace>> first = CompletableFuture.supplyAsync(greeting::workspace);
        Awaitility.await().until(() -> asked.get() == 1);
        Thread[] others = new Thread[3];
        for (int n = 0; n < others.length; n++) {
            others[n] = new Thread(greeting::workspace);
            others[n].start();
        }
        Awaitility.await().until(() -> {
            for (Thread other : others) {
                if (other.getState() != Thread.State.BLOCKED) {
                    return false;
                }
            }
            return true;
        });
        held.countDown();
        assertThat(first.join()).isEmpty();
        Awaitility.await().until(() -> !others[0].isAlive() && !others[1].isAlive() && !others[2].isAlive());
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_answer_that_names_neither_team_nor_enterprise_leaves_it_unknown() {
        authTest = "{\"ok\":true}";
        assertThat(greeting.workspace()).isEmpty();
        authTest = "{\"ok\":true,\"is_enterprise_install\":true,\"team_id\":\"T1\"}";
        assertThat(greeting.workspace()).isEmpty();
    }

    @Test
    void an_app_of_a_whole_enterprise_is_its() {
        authTest = "{\"ok\":true,\"is_enterprise_install\":true,\"team_id\":\"T1\",\"enterprise_id\":\"E1\"}";
        assertThat(greeting.workspace()).contains(new Workspace.Enterprise("E1"));
        assertThat(installed.isOurs("T2", "A1")).isTrue();
    }

    @Test
    void an_answer_without_the_app_is_one_after_which_it_can_be_asked_again() {
        authTest = "{\"ok\":true,\"team_id\":\"T1\",\"bot_id\":\"B1\"}";
        greeting.ask();
        assertThat(greeting.askForApp()).isFalse();
        assertThat(installed.isOurs("T1", "A2")).isTrue();
        botsInfo = "{\"ok\":true,\"bot\":{\"app_id\":\"A1\"}}";
        assertThat(greeting.askForApp()).isTrue();
        assertThat(installed.isOurs("T1", "A2")).isFalse();
    }
}
