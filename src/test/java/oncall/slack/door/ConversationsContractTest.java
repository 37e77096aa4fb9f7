package oncall.slack.door;

import java.time.Duration;
import java.time.InstantSource;
import oncall.operations.port.Conversations;
import oncall.slack.press.PressMetrics;
import oncall.testing.ConversationsContract;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;

/** The contract that the fakes of tests hold to as well. */
class ConversationsContractTest implements ConversationsContract {
    private final SlackDriver slack = SlackDriver.start();
    private final SlackCalls calls = new SlackCalls(
            new SlackAccess(slack.apiUrl(), "xoxb-sandbox-0000000000", Duration.ofSeconds(10), true),
            PressMetrics.none(),
            InstantSource.system());

    ConversationsContractTest() {
        slack.workspace().join("C02SRE", slack.workspace().bot());
        slack.workspace().leave("C01GENERAL", slack.workspace().bot());
        slack.workspace().leave("C01GENERAL", "U03SAM");
        slack.workspace().shareWithAnotherCompany("C01GENERAL");
    }

    @AfterEach
    void close() {
        calls.close();
        slack.close();
    }

    @Override
    public Conversations conversations() {
        return new SlackConversations(calls);
    }
}
