package oncall.sandbox.slack;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack's own clients find their way back to the workspace, and hear then what they missed. */
@Tag("soak")
@Execution(ExecutionMode.CONCURRENT)
final class BoltReconnectsTest {
    private static final Duration ALL_THE_WHILE = Duration.ofMillis(250);

    enum Interruption {
        WARNED,
        REFRESHED,
        CUT,
        HANGING;

        void happensTo(Workspace workspace) {
            switch (this) {
                case WARNED -> workspace.refreshSockets("warning");
                case REFRESHED -> workspace.refreshSockets("refresh_requested");
                case CUT -> workspace.cutSockets();
                case HANGING -> workspace.hangSockets(true);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BOLT_FOR_JAVA_BY_SOCKETS, REFRESHED",
        "BOLT_FOR_JAVA_BY_SOCKETS, CUT",
        "BOLT_FOR_JAVA_BY_SOCKETS, HANGING",
        "BOLT_4_FOR_JAVASCRIPT_BY_SOCKETS, WARNED",
        "BOLT_5_FOR_JAVASCRIPT_BY_SOCKETS, REFRESHED",
        "BOLT_5_FOR_JAVASCRIPT_BY_SOCKETS, HANGING"
    })
    void what_happened_meanwhile_is_told_when_the_app_is_back(PizzaShop.On framework, Interruption interruption)
            throws Exception {
        try (var shop = PizzaShop.open(framework, InstantSource.system())) {
            var slack = shop.slack();
            slack.workspace()
                    .repeatEventsAfter(
                            Stream.generate(() -> ALL_THE_WHILE).limit(240).toList());
            slack.mai().home().shows("Welcome <@U01MAI>");
            slack.workspace().patience(Duration.ofSeconds(1));
            interruption.happensTo(slack.workspace());
            slack.sam().beginsToOpenHome().shows("Welcome <@U03SAM>");
            slack.workspace().patience(Duration.ofMinutes(1));
            slack.connected(1);
            slack.sam().runs("/pizza back").seesEphemeral("You said back");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BOLT_FOR_JAVA_BY_SOCKETS", "BOLT_5_FOR_JAVASCRIPT_BY_SOCKETS"})
    void sockets_whose_time_is_over_again_and_again_are_followed_by_new_ones(PizzaShop.On framework) throws Exception {
        try (var shop = PizzaShop.open(framework, InstantSource.system())) {
            var slack = shop.slack();
            slack.workspace().socketLifetime(Duration.ofSeconds(1));
            slack.workspace().refreshSockets("refresh_requested");
            await().atMost(Duration.ofMinutes(2)).until(() -> asked(slack) >= 3);
            slack.workspace().socketLifetime(Duration.ofHours(5));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> slack.sam()
                            .beginsToRun("/pizza back", "#sre")
                            .join()
                            .ok());
            slack.sam().seesEphemeral("You said back");
        }
    }

    /** How often Slack asked the app to leave a socket. */
    private static long asked(SlackDriver slack) {
        return slack.workspace()
                .traffic()
                .after(0)
                .valueStream()
                .filter(line -> line.path("name").asText().equals("disconnect"))
                .count();
    }
}
