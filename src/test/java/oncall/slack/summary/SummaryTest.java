package oncall.slack.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.block.Message;
import oncall.slack.press.AskedFrom;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final AskedFrom SRE = new AskedFrom(Optional.of(Bench.SRE), Optional.empty());

    private final Bench bench = Bench.withTeam();
    private final Announce announce = new Announce(bench.directory, bench.aws);
    private final Looked screen = new Looked();

    @Test
    void a_creation_says_who_made_what_and_shows_its_plan() {
        announce.created(screen, SRE, Bench.MAI, Team.ESCALATION);
        assertThat(text().lines().findFirst()).contains("<@U01MAI> created the escalation plan *Example*");
        assertThat(Shown.in(posted()).text())
                .contains("*Escalation plan*", "*Stage 1* · begins at 0 min · waits 5 min", "*Akua Mansa*");
        assertThat(Shown.in(posted()).actions()).containsExactly("show");
    }

    @Test
    void a_change_strikes_the_old_value_through() {
        Contact after = Team.AKUA
                .withDisplayName("Akua M.")
                .withPlan(Plan.ofStages(List.of(
                        new Stage(7, List.of(new Target.ToChannel(Team.SMS.arn(), OptionalInt.of(2)))),
                        Team.AKUA.plan().stages().get(1),
                        new Stage(1, List.of()))));
        announce.changed(screen, SRE, Bench.MAI, Team.AKUA, after);
        assertThat(text())
                .startsWith("<@U01MAI> changed the engagement plan of *Akua M.*")
                .contains("Display name: ~Akua Mansa~ → Akua M.")
                .contains("Stage 1 waits ~5~ → 7 min")
                .contains("Stage 1, *Work phone* · SMS: again after ~1 min~ → 2 min")
                .contains("Stage 3 no longer reaches ~a deleted channel~", "reaches nobody");
    }

    @Test
    void a_change_of_the_name_alone_is_a_renaming() {
        announce.changed(screen, SRE, Bench.MAI, Team.ESCALATION, Team.ESCALATION.withDisplayName("Payments"));
        assertThat(text())
                .startsWith("<@U01MAI> renamed the escalation plan *Payments*\nDisplay name: ~Example~ → Pay");
    }

    @Test
    void no_address_is_in_it_not_even_masked() {
        announce.created(screen, SRE, Bench.MAI, Team.AKUA);
        announce.channelAdded(screen, SRE, Bench.MAI, Team.SMS);
        announce.channelActivated(screen, SRE, Bench.MAI, Team.EMAIL);
        screen.posted.forEach(post -> assertThat(
                        post.getValue().text() + Shown.in(post.getValue()).json())
                .doesNotContain("0100", "example.com", "•••"));
        assertThat(screen.posted.get(1).getValue().text().mrkdwn())
                .startsWith("<@U01MAI> added the contact channel *Work phone* (SMS) to *Akua Mansa*");
        assertThat(screen.posted.get(2).getValue().text().mrkdwn())
                .startsWith("<@U01MAI> activated the contact channel *Work mail* (e-mail) of *Akua Mansa*");
    }

    @Test
    void a_change_is_told_although_the_channels_cannot_be_read() {
        bench.aws.fails(new Refused(Refused.Reason.UNAVAILABLE, "AWS does not answer."));
        announce.changed(screen, SRE, Bench.MAI, Team.ALEJANDRO, Team.AKUA);
        assertThat(text()).contains("a channel").doesNotContain("deleted");
    }

    @Test
    void a_new_channel_is_told_although_the_plan_cannot_be_read() {
        bench.aws.fails(new Refused(Refused.Reason.UNAVAILABLE, "AWS does not answer."));
        announce.channelAdded(screen, SRE, Bench.MAI, Team.SMS);
        assertThat(text()).isEqualTo("<@U01MAI> added the contact channel *Work phone* (SMS) to *Akua Mansa*");
    }

    private Message posted() {
        return screen.posted.get(0).getValue();
    }

    private String text() {
        return posted().text().mrkdwn();
    }
}
