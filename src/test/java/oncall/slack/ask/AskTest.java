package oncall.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.press.Press;
import org.junit.jupiter.api.Test;

class AskTest {
    private static final String WORDS = "Only Mai Nguyen can change this.";

    private final Bench bench = Bench.withTeam();
    private final Refusing refusing = new Refusing(bench.directory, bench.owners, bench.membership);

    @Test
    void a_refusal_says_whom_to_ask_for_what_and_has_the_button() {
        Shown shown = Shown.in(refusing.of(press("akuam"), WORDS));
        assertThat(shown.text()).contains(WORDS + " If akuam is you, ask Mai to link you.", "Ask Mai");
        assertThat(shown.values()).containsExactly(Team.AKUA.arn().value());
    }

    @Test
    void who_is_linked_or_asks_of_a_plan_or_of_nobody_in_particular_is_not_told_to_have_themselves_linked() {
        assertThat(text("example_escalation")).contains(WORDS, "Ask Mai").doesNotContain("is you");
        assertThat(text("")).contains(WORDS, "Ask Mai").doesNotContain("is you");
        bench.linked("U02AKUA", Team.AKUA.arn());
        assertThat(text("akuam")).as("that is somebody else").doesNotContain("is you");
        bench.linked(Bench.SAM, Team.ALEJANDRO.arn());
        Window sam = new Window(bench, Bench.SAM).runs("edit", "akuam");
        assertThat(sam.text()).contains("You can change your own contact, but not akuam.", "Ask Mai");
    }

    @Test
    void an_editor_hears_once_a_day_from_each_asker_about_each_object() {
        assertThat(asks(Bench.SAM, Team.AKUA.arn().value())).contains("Mai Nguyen has your message");
        assertThat(asks(Bench.SAM, Team.AKUA.arn().value())).contains("was asked about this today already");
        assertThat(asks("U02AKUA", Team.AKUA.arn().value())).contains("has your message");
        assertThat(asks(Bench.SAM, "-")).contains("has your message");
        bench.now = bench.now.plus(Duration.ofDays(1));
        assertThat(asks(Bench.SAM, Team.AKUA.arn().value())).contains("has your message");

        assertThat(bench.announcements.added)
                .hasSize(4)
                .allMatch(Announcement::isPersonal)
                .extracting(Announcement::channel)
                .containsOnly(Bench.MAI);
        Notice first = bench.announcements.added.get(0).notice();
        assertThat(first)
                .isInstanceOfSatisfying(
                        Notice.Asked.class,
                        asked -> assertThat(asked)
                                .returns(Bench.SAM, Notice.Asked::by)
                                .returns(Optional.of(Team.AKUA.arn()), Notice.Asked::about));
        Shown told = Shown.in(bench.announced(first));
        assertThat(told.text()).contains("Sam Rivera may not change *Akua Mansa* and asks you to help.");
        assertThat(told.values())
                .containsExactly(
                        "<@U03SAM> " + Team.AKUA.arn().value(), Team.AKUA.arn().value());
    }

    private String text(String typed) {
        return Shown.in(refusing.of(press(typed), WORDS)).text();
    }

    private String asks(String user, String value) {
        return Bench.later(bench.presses(user, "ask", value)).lastSaid().text().mrkdwn();
    }

    private static Press press(String text) {
        return new Press(
                "key",
                Press.Kind.COMMAND,
                "edit",
                text,
                Bench.SAM,
                "T01SANDBOX",
                Optional.of(Bench.SRE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
