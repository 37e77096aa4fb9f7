package oncall.slack.membership;

import java.time.Duration;
import java.util.Optional;
import oncall.operations.port.Membership;
import oncall.operations.port.People;
import oncall.slack.door.Greeting;
import oncall.slack.door.Installed;
import oncall.slack.door.SlackAccess;
import oncall.slack.door.SlackCalls;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.WorkPool;
import oncall.testing.MembershipContract;
import oncall.testing.SettableClock;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;

/** The contract that the fakes of tests hold to as well. */
class MembershipContractTest implements MembershipContract {
    private final SlackDriver slack = SlackDriver.start();
    private final SettableClock clock = new SettableClock();
    private final WorkPool pool = new WorkPool("rights", 2, 10);
    private final SlackCalls calls = new SlackCalls(
            new SlackAccess(slack.apiUrl(), "xoxb-sandbox-0000000000", Duration.ofSeconds(10), true),
            PressMetrics.none(),
            clock);
    private final SlackMembership membership =
            new SlackMembership(calls, Optional.empty(), new Greeting(calls, new Installed())::workspace, clock, pool);

    @AfterEach
    void close() {
        calls.close();
        pool.close();
        slack.close();
    }

    @Override
    public Membership membership() {
        return membership;
    }

    @Override
    public People people() {
        return membership;
    }
}
