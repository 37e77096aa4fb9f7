package oncall.slack.link;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.operations.port.Standing;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import org.junit.jupiter.api.Test;

class LinkTest {
    private final Bench bench = Bench.withTeam();

    @Test
    void a_person_is_linked_and_then_found_by_mention() {
        Looked said = Bench.later(bench.runs("link", "<@U02AKUA|akua> akuam"));
        assertThat(said.lastSaid().text().mrkdwn())
                .startsWith("<@U02AKUA> is *Akua Mansa* now, and can change that contact's plan and channels.");
        assertThat(bench.aws.tags(Team.AKUA.arn())).hasSize(1);

        bench.warm(Team.AKUA);
        assertThat(Shown.in(bench.runs(Bench.SAM, "show", "<@U02AKUA>")).text()).contains("Akua Mansa");
    }

    @Test
    void all_links_are_listed_where_nobody_is_named() {
        assertThat(Bench.later(bench.runs("link", "")).lastSaid().text().mrkdwn())
                .contains("Who is which contact?", "Nobody is linked yet.");
        Bench.later(bench.runs("link", "<@U02AKUA> akuam"));
        assertThat(Bench.later(bench.runs("link", "akuam")).lastSaid().text().mrkdwn())
                .contains("<@U02AKUA> is *Akua Mansa*");
    }

    @Test
    void what_may_have_been_meant_is_linked_by_its_button() {
        Looked said = Bench.later(bench.runs("link", "<@U02AKUA> akuma"));
        assertThat(Shown.in(said.lastSaid()).values())
                .contains("<@U02AKUA> " + Team.AKUA.arn().value());
        assertThat(Bench.later(bench.presses(
                                "link", "<@U02AKUA> " + Team.AKUA.arn().value()))
                        .lastSaid()
                        .text()
                        .mrkdwn())
                .contains("is *Akua Mansa* now");
    }

    @Test
    void a_link_is_ended() {
        Bench.later(bench.runs("link", "<@U02AKUA> akuam"));
        assertThat(Bench.later(bench.runs(Bench.SAM, "unlink", "<@U02AKUA>"))
                        .lastSaid()
                        .text()
                        .mrkdwn())
                .isEqualTo("Editors are admins. Ask one.");
        Shown asked = Shown.in(bench.runs("U02AKUA", "unlink", ""));
        assertThat(asked.text()).contains("only an editor can link you again");
        assertThat(asked.actions()).contains("unlink.confirmed");
        assertThat(Bench.later(bench.runs(Bench.SAM, "show", "<@U02AKUA>"))
                        .lastSaid()
                        .text()
                        .mrkdwn())
                .contains("Akua Mansa");
        assertThat(Bench.later(bench.presses("U02AKUA", "unlink.confirmed", "mine"))
                        .lastSaid()
                        .text()
                        .mrkdwn())
                .isEqualTo("<@U02AKUA> is linked to no contact any more.");
    }

    @Test
    void a_link_moves_only_after_a_question() {
        Bench.later(bench.runs("link", "<@U02AKUA> akuam"));
        Shown asked =
                Shown.in(Bench.later(bench.runs("link", "<@U03SAM> akuam")).lastSaid());
        assertThat(asked.text()).contains("*Akua Mansa* is <@U02AKUA> until now", "Is <@U03SAM> *Akua Mansa*?");
        assertThat(asked.actions()).contains("link.move");
        assertThat(Bench.later(bench.runs("link", "")).lastSaid().text().mrkdwn())
                .contains("<@U02AKUA> is");
        assertThat(Bench.later(bench.presses(
                                "link.move", "<@U03SAM> " + Team.AKUA.arn().value()))
                        .lastSaid()
                        .text()
                        .mrkdwn())
                .contains("<@U03SAM> is *Akua Mansa* now", "Before, this was <@U02AKUA>");
    }

    @Test
    void who_may_not_look_is_linked_to_nobody() {
        bench.membership.isA("U04GAIL", Standing.Role.STRANGER);
        assertThat(Bench.later(bench.runs("link", "<@U04GAIL> akuam"))
                        .lastSaid()
                        .text()
                        .mrkdwn())
                .contains("no guest, no app");
    }

    @Test
    void a_schedule_is_nobody() {
        assertThat(Bench.later(bench.runs("link", "<@U02AKUA> sre-oncall"))
                        .lastSaid()
                        .text()
                        .mrkdwn())
                .contains("people are linked to contacts");
    }
}
