package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
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
    void a_strict_test_must_name_what_only_one_reads_too_and_fails_at_the_end_where_it_does_not() {
        var strict = SlackDriver.start().strictly().deliverTo(app.url());
        app.answersEverything("Just for you");
        strict.mai().runs("/oncall");
        assertThatThrownBy(strict::noUnexpectedMessages).hasMessageContaining("C02SRE: Just for you");
        strict.mai().seesEphemeral("Just for you");
        assertThatCode(strict::noUnexpectedMessages).doesNotThrowAnyException();
        strict.sam().runs("/oncall", "#general");
        assertThatThrownBy(strict::close).hasMessageContaining("C01GENERAL: Just for you");
    }

    @Test
    void people_share_files_and_answer_in_threads() {
        slack.mai().shares("notes.txt", "Who is on call?", "#sre");
        var notes = slack.channel("#sre").shows("notes.txt").as(slack.sam());
        assertThat(notes.file("notes.txt")).isEqualTo("Who is on call?");
        assertThatThrownBy(() -> notes.file("other.txt")).hasMessageContaining("no file other.txt");
        notes.reply("Akua is");
        var answer = notes.thread().shows("Akua is");
        answer.as(slack.gail()).reply("Thanks");
        notes.thread().shows("Thanks");
        assertThat(notes.thread().count()).isEqualTo(2);
        slack.channel("#general").showsNothing("Akua is");
    }

    @Test
    void a_shortcut_or_a_person_nobody_has_is_said_by_name() {
        assertThatThrownBy(() -> slack.mai().usesShortcut("Order")).hasMessageContaining("no global shortcut");
        slack.mai().says("hello", "#sre");
        var hello = slack.channel("#sre").shows("hello");
        assertThatThrownBy(() -> hello.usesShortcut("Keep")).hasMessageContaining("no message shortcut \"Keep\"");
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
