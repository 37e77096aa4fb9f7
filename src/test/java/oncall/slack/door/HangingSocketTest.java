package oncall.slack.door;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import oncall.slack.block.Message;
import oncall.slack.press.Reply;
import oncall.slack.press.Right;
import oncall.slack.press.Route;
import oncall.slack.press.Store;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A socket that stays open and lets nothing through is noticed by its unanswered pings, and left for a new one. */
@Execution(ExecutionMode.CONCURRENT)
final class HangingSocketTest {
    @Test
    void a_hanging_socket_is_left_for_a_new_one() {
        List<Route> routes = List.of(Route.command(
                "show", Right.LOOK, Store.READS, press -> Reply.say(Message.of("shown " + press.text()))));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start("socket", slack, routes)) {
            slack.mai().runs("/oncall show before").seesEphemeral("shown before");
            slack.workspace().hangSockets(true);
            await().atMost(Duration.ofMinutes(2)).until(() -> slack.workspace().connections() > 1);
            slack.mai().runs("/oncall show after").seesEphemeral("shown after");
        }
    }

    @Test
    void a_socket_whose_time_is_over_is_followed_by_a_new_one_before_it_ends() {
        List<Route> routes = List.of(Route.command(
                "show", Right.LOOK, Store.READS, press -> Reply.say(Message.of("shown " + press.text()))));
        try (SlackDriver slack = SlackDriver.start()) {
            slack.workspace().socketLifetime(Duration.ofSeconds(11));
            try (SmallBot bot = SmallBot.start("socket", slack, routes)) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> slack.workspace().connections() > 1);
                slack.mai().runs("/oncall show after").seesEphemeral("shown after");
            }
        }
    }
}
