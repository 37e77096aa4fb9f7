package oncall.slack.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.operations.port.Standing.Role;
import oncall.sandbox.http.Fault;
import oncall.slack.door.Greeting;
import oncall.slack.door.Installed;
import oncall.slack.door.SlackAccess;
import oncall.slack.door.SlackCalls;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.WorkPool;
import oncall.testing.SettableClock;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An editors' group that the sandbox's Slack does not tell, for whichever reason. */
final class UnreadableGroupTest {
    private static final String METHOD = "usergroups.users.list";

    private final SlackDriver slack = SlackDriver.start();
    private final SettableClock clock = new SettableClock();
    private final WorkPool pool = new WorkPool("rights", 4, 100);
    private final SlackCalls calls = new SlackCalls(
            new SlackAccess(slack.apiUrl(), "xoxb-sandbox-0000000000", Duration.ofSeconds(10), true),
            PressMetrics.none(),
            clock);
    private final SlackMembership membership = new SlackMembership(
            calls,
            Optional.of(new Editors(Set.of(), Set.of("S01SRE"))),
            new Greeting(calls, new Installed())::workspace,
            clock,
            pool);

    @AfterEach
    void close() {
        calls.close();
        pool.close();
        slack.close();
    }

    private Standing change(String userId) {
        return membership.ask(userId, Membership.FOR_A_CHANGE, Duration.ofSeconds(20));
    }

    private long asked() {
        return slack.workspace()
                .traffic()
                .after(0)
                .valueStream()
                .filter(line -> line.path("name").asText().equals(METHOD))
                .count();
    }

    @Test
    void for_ten_minutes_it_is_asked_for_as_seldom_as_slack_wants_and_refusals_say_why() {
        assertThat(change("U02AKUA").role()).isEqualTo(Role.EDITOR);
        slack.workspace()
                .faults()
                .add(Fault.share(1, 1, Fault.Kind.THROTTLE, METHOD).withRetryAfterSeconds(30));
        for (int second = 10; second <= 600; second += 10) {
            clock.forward(Duration.ofSeconds(10));
            Standing akua = change("U02AKUA");
            change("U03SAM");
            assertThat(akua.role()).isEqualTo(second < 60 ? Role.EDITOR : Role.MEMBER);
            assertThat(akua.reason().isEmpty()).isEqualTo(second < 60);
        }
        assertThat(change("U02AKUA").reason())
                .contains("The editors' user group S01SRE could not be read: Slack asks this app to slow down.");
        assertThat(asked()).isEqualTo(1 + 1 + (600 - 60) / 30);

        slack.workspace().faults().clear();
        clock.forward(Duration.ofSeconds(30));
        assertThat(change("U02AKUA").role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void a_missing_scope_is_named() {
        slack.workspace().revoke("usergroups:read");
        assertThat(change("U02AKUA"))
                .returns(Role.MEMBER, Standing::role)
                .extracting(Standing::reason)
                .asString()
                .contains("S01SRE could not be read", "usergroups:read");
    }
}
