package oncall.slack.forget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oncall.domain.Change;
import oncall.operations.Refused;
import oncall.operations.port.Links;
import oncall.operations.port.Request;
import oncall.slack.bench.Aws;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.testing.JournalContract;
import org.junit.jupiter.api.Test;

class ForgetTest {
    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @Test
    void a_person_is_forgotten_once_the_word_is_typed() {
        samMadeThree();
        bench.links.link(new Links.Link(Bench.SAM, Team.ALEJANDRO.arn(), Bench.MAI, Aws.NOW));
        bench.owners.refresh();
        mai.runs("forget", "<@U03SAM|sam>");
        assertThat(mai.text()).contains("This takes <@U03SAM> out of the past", "their contact in older changes");
        mai.fills("forget.confirm", "yes").submits();
        assertThat(mai.errors.reasons()).containsKey("forget.confirm");
        assertThat(bench.forgetting.forgotten).isEmpty();
        mai.fills("forget.confirm", " Forget ").submits();
        assertThat(mai.text()).contains("<@U03SAM> is forgotten in 3 changes.");
        assertThat(bench.forgetting.forgotten).containsExactly("U03SAM alejr");
        assertThat(bench.aws.calls).contains("untag alejr");
    }

    @Test
    void a_contact_whose_person_was_never_linked_is_forgotten_by_its_arn() {
        samMadeThree();
        mai.runs("forget", Team.ALEJANDRO.arn().value());
        assertThat(mai.text()).contains("the names and addresses of the contact alejr out of older changes");
        mai.fills("forget.confirm", "forget").submits();
        assertThat(mai.text()).contains("alejr is forgotten in 3 changes.");
        mai.runs("forget", "<@U03SAM|sam> " + Team.ALEJANDRO.arn());
        mai.fills("forget.confirm", "forget").submits();
        assertThat(mai.text()).contains("<@U03SAM> is forgotten in 3 changes.");
        assertThat(bench.forgetting.forgotten).containsExactly(" alejr", "U03SAM alejr");
    }

    @Test
    void a_tag_that_aws_keeps_is_said() {
        samMadeThree();
        bench.links.link(new Links.Link(Bench.SAM, Team.ALEJANDRO.arn(), Bench.MAI, Aws.NOW));
        bench.owners.refresh();
        bench.aws.fails(new Refused(Refused.Reason.UNAVAILABLE, "no"));
        mai.runs("forget", "<@U03SAM>");
        mai.fills("forget.confirm", "forget").submits();
        assertThat(mai.text()).contains("is forgotten in 3 changes.", "AWS did not take the tag oncall-slack-user off");
    }

    @Test
    void what_is_not_settled_yet_is_forgotten_later() {
        for (String id : List.of("c1", "c2")) {
            bench.journal.begin(sams(id), Request.by(Bench.SAM));
        }
        mai.runs("forget", "<@U03SAM>");
        assertThat(mai.text()).contains("They are linked to no contact");
        mai.fills("forget.confirm", "forget").submits();
        assertThat(mai.text())
                .contains("in 0 changes. 2 changes of unknown outcome still name them, and will do so no more");
    }

    @Test
    void nobody_is_forgotten_by_a_name() {
        assertThat(Shown.words(mai.runs("forget", "sam").said.orElseThrow()).text())
                .contains("Whom? Write `/pager forget &lt;@user|ARN&gt;`");
    }

    private void samMadeThree() {
        for (String id : List.of("c1", "c2", "c3")) {
            bench.remembers(sams(id).withState(Change.State.APPLIED));
        }
    }

    private static Change sams(String id) {
        return JournalContract.pending(id, Team.ALEJANDRO.arn(), Bench.SAM, Aws.NOW);
    }
}
