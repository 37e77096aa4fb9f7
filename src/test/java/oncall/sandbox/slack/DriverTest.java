package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of the driver notice what a test should fail on. */
final class DriverTest {
    private final SlackDriver slack = SlackDriver.start();
    private final ListeningApp app;

    DriverTest() throws IOException {
        app = new ListeningApp();
    }

    @BeforeEach
    void listen() {
        slack.deliverTo(app.url());
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    @Test
    void a_message_nobody_expected_fails_the_test_and_is_quoted() {
        app.answersEverything("{\"response_type\":\"in_channel\",\"text\":\"Surprise\"}");
        slack.mai().runs("/oncall");
        assertThatThrownBy(slack::noUnexpectedMessages).hasMessageContaining("C02SRE: Surprise");
        slack.channel("#sre").shows("Surprise");
        assertThatCode(slack::noUnexpectedMessages).doesNotThrowAnyException();
    }

    @Test
    void what_people_say_and_what_only_one_reads_is_never_unexpected() {
        app.answersEverything("Just for you");
        slack.mai().runs("/oncall").says("lunch?", "#sre");
        assertThatCode(slack::noUnexpectedMessages).doesNotThrowAnyException();
    }

    @Test
    void an_app_that_does_not_acknowledge_fails_the_test() {
        app.answers(payload -> new ListeningApp.Answer(500, ""));
        assertThatThrownBy(() -> slack.mai().runs("/oncall"))
                .hasMessageContaining("did not acknowledge /oncall: http_service_error");
    }

    @Test
    void what_the_workspace_refuses_fails_the_test_in_its_words() {
        assertThatThrownBy(() -> slack.mai().runs("/pizza")).hasMessageContaining("/pizza is not a valid command");
        assertThatThrownBy(() -> slack.sam().runs("/oncall", "#leads")).hasMessageContaining("sees no channel #leads");
    }
}
