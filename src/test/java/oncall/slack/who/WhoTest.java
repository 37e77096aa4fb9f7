package oncall.slack.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoTest {
    private final Bench bench = Bench.withTeam().warm(Team.AKUA);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "akuam",
                "AkuaM",
                " Akua  Mansa ",
                "“Akua Mansa”",
                "\"akuam\"",
                "@akuam",
                "arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam"
            })
    void a_name_is_read_as_people_type_it(String who) {
        assertThat(Shown.in(bench.runs("show", who)).text()).contains("Contact · akuam");
    }

    @Test
    void nobody_named_gets_the_usage() {
        assertThat(said(bench.runs("show", " "))).contains("Whom?", "`/pager show &lt;who&gt;`");
    }

    @ParameterizedTest
    @CsvSource({"edit,Edit Plan", "delete,Delete", "channels,Contact Channels", "export,Export"})
    void where_a_window_opens_anyway_it_asks_for_the_name(String verb, String title) {
        Window mai = new Window(bench, Bench.MAI).runs(verb, " ");
        assertThat(mai.text()).contains("which one?");
        assertThat(mai.suggestions(verb, "akua m")).containsExactly("Akua Mansa · akuam");

        mai.chooses("pick", verb, "akuam");
        assertThat(mai.text()).startsWith(title).contains("Akua Mansa");
        assertThat(mai.depth()).isEqualTo(1);
    }

    @Test
    void a_window_that_asks_offers_what_the_presser_may() {
        bench.linked(Bench.SAM, Team.AKUA.arn());
        Window sam = new Window(bench, Bench.SAM);
        assertThat(sam.runs("edit", "").suggestions("edit", "")).containsExactly("Akua Mansa · akuam");
        assertThat(sam.suggestions("delete", "")).isEmpty();
        Window mai = new Window(bench, Bench.MAI).runs("channels", "");
        assertThat(mai.suggestions("channels", "")).noneMatch(entry -> entry.contains("example_escalation"));
        assertThat(mai.suggestions("delete", ""))
                .as("what AWS shares with us is not ours")
                .doesNotContain("partner");
    }

    @Test
    void a_mention_says_what_to_use_instead() {
        assertThat(said(bench.runs("show", "<@U02AKUA|akua>"))).contains("Which contact <@U02AKUA> is");
    }

    @Test
    void an_unknown_name_is_looked_for_in_aws_and_then_gets_the_nearest_with_a_button_each() {
        Reply reply = bench.runs("show", "akuma");
        assertThat(said(reply)).isEqualTo("Looking for “akuma”…");
        assertThat(bench.aws.calls).isEmpty();
        Looked screen = Bench.later(reply);
        assertThat(screen.lastSaid().text().mrkdwn())
                .contains("No contact", "“akuma”", "*Akua Mansa* · akuam · contact");
        assertThat(Shown.in(screen.lastSaid()).actions()).containsExactly("show");
        assertThat(Shown.in(screen.lastSaid()).values())
                .containsExactly(Team.AKUA.arn().value());
    }

    @Test
    void a_name_made_outside_a_moment_ago_is_found_in_aws() {
        bench.aws.with(Team.ALEJANDRO.withDisplayName("Somebody Else"));
        Looked screen = Bench.later(bench.runs("show", "somebody else"));
        assertThat(Shown.in(screen.lastSaid()).text()).contains("Somebody Else");
    }

    @Test
    void an_arn_that_is_nobodys_is_not_shown() {
        Reply reply = bench.presses("show", Team.contact("zzzzz-left").value());
        assertThat(said(reply)).contains("zzzzz-left").doesNotContain("arn:");
        assertThat(Bench.later(reply).lastSaid().text().mrkdwn())
                .contains("“zzzzz-left”", "`/pager list`")
                .doesNotContain("arn:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "preview", "check", "history", "channels", "edit", "delete", "export"})
    void an_arn_of_another_account_or_region_says_whose_it_is(String verb) {
        for (String there : List.of("us-west-2:999999999999", "us-west-2:111122223333", "us-east-2:999999999999")) {
            Window mai = new Window(bench);
            mai.runs(verb, "arn:aws:ssm-contacts:" + there + ":contact/akuam");
            String text =
                    mai.depth() > 0 ? mai.text() : mai.said.orElseThrow().text().mrkdwn();
            assertThat(text)
                    .contains("*akuam* there is of AWS account " + there.substring(10))
                    .doesNotContain("Did you mean", "arn:");
        }
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("get"));
    }

    private static String said(Reply reply) {
        return Bench.words(reply);
    }
}
