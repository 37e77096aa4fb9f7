package oncall.slack.announce;

import java.time.Duration;
import java.time.InstantSource;
import oncall.operations.port.Messenger;
import oncall.slack.bench.Bench;
import oncall.slack.door.SlackAccess;
import oncall.slack.door.SlackCalls;
import oncall.slack.press.PressMetrics;
import oncall.testing.MessengerContract;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;

/** The contract that the fakes of tests hold to as well. */
class MessengerContractTest implements MessengerContract {
    private final Bench bench = Bench.withTeam();
    private final SlackDriver slack = SlackDriver.start();
    private final SlackCalls calls = new SlackCalls(
            new SlackAccess(slack.apiUrl(), "xoxb-sandbox-0000000000", Duration.ofSeconds(10), true),
            PressMetrics.none(),
            InstantSource.system());

    @AfterEach
    void close() {
        calls.close();
        slack.close();
    }

    @Override
    public Messenger messenger() {
        return new SlackMessenger(
                calls,
                new ChangeSummary(
                        new DisplayNamesOf(bench.directory, bench.aws),
                        new PlanOutlook(bench.forecasts, bench.aws),
                        bench.membership));
    }
}
