package oncall.slack.planeditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.slack.announce.Hears;
import oncall.slack.ask.Allowing;
import oncall.slack.ask.Refusing;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import org.junit.jupiter.api.Test;

class ReviewsTest {
    private static final Contact WANTED = Team.AKUA
            .withDisplayName("Akua M")
            .withPlan(Plan.ofStages(List.of(
                    Team.AKUA.plan().stages().get(1), Team.AKUA.plan().stages().get(0), new Stage(3, List.of()))));

    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);
    private final Editing editing =
            new Editing(bench.drafts, bench.aws, bench.directory, bench.forecasts, bench.journal);
    private final Reviews reviews = new Reviews(
            editing,
            new Reviewing(editing, new Hears(bench.hearing), bench.dependants),
            new Allowing(
                    new Permission(new Protection(List.of(), () -> Optional.of(Team.ACCOUNT)), bench.membership),
                    new Refusing(bench.directory, bench.owners, bench.membership)),
            () -> bench.now);

    @Test
    void what_a_document_wants_is_reviewed_edited_further_and_saved() {
        mai.draws(open(Reviews.Proposal.of(WANTED, Change.Source.IMPORT, SafeText.own("From a document."))));
        assertThat(mai.text())
                .contains("From a document.", "Display name: ~Akua Mansa~", "Display name: Akua M")
                .contains("Stage 3 ~waits 1 min~", "Stage 3 waits 3 min");
        mai.presses("editor-back", "back")
                .presses("editor-stage-menu", "remove:1")
                .saves();
        assertThat(mai.text()).contains("Saved.");
        assertThat(bench.aws.get(Team.AKUA.arn()).plan().stages()).hasSize(2);
        assertThat(bench.journal.last().source()).isEqualTo(Change.Source.IMPORT);
    }

    @Test
    void what_is_put_back_says_so_in_the_history() {
        mai.draws(open(new Reviews.Proposal(
                present -> present.withDisplayName("Before"),
                Change.Source.UNDO,
                Optional.of("abc"),
                SafeText.own(""))));
        mai.submits();
        assertThat(bench.journal.last().undoes()).contains("abc");
        assertThat(bench.journal.last().source()).isEqualTo(Change.Source.UNDO);
    }

    @Test
    void what_aws_holds_already_is_said() {
        mai.draws(open(Reviews.Proposal.of(Team.AKUA, Change.Source.IMPORT, SafeText.own(""))));
        assertThat(mai.text()).contains("Nothing changed. This is what AWS holds.");
    }

    @Test
    void what_may_not_be_changed_is_refused_in_words() {
        Press press = mai.types("import", "");
        mai.draws(reviews.open(
                press,
                Surface.modal(press),
                Team.SHARED.name(),
                Reviews.Proposal.of(WANTED, Change.Source.IMPORT, SafeText.own(""))));
        assertThat(mai.text()).contains("belongs to AWS account 999900001111");
    }

    private Reply open(Reviews.Proposal proposal) {
        Press press = mai.types("import", "");
        return reviews.open(press, Surface.modal(press), Team.AKUA.name(), proposal);
    }
}
