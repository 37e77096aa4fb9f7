package oncall.slack.delete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.operations.check.WhereUsed;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.block.SafeText;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

class DeleteTest {
    private static final Contact KAI =
            new Contact(Team.contact("kai"), "kai", "Kai", ContactType.PERSONAL, Plan.blank());

    private final Bench bench = Bench.withTeam();

    @Test
    void what_is_used_nowhere_is_asked_about_and_deleted() {
        bench.aws.with(KAI);
        bench.directory.refresh();

        Looked question = Bench.later(bench.runs("delete", "kai"));
        assertThat(Shown.in(question.lastView()).text())
                .contains("This deletes the contact *Kai* and its plan.", "No escalation plan reaches it.");

        Looked done = Bench.later(submits(question, Map.of()));
        assertThat(Shown.in(done.lastView()).text()).contains("*Kai* is deleted.");
        assertThat(bench.aws.calls).contains("delete kai");
        assertThat(bench.announced().text().mrkdwn()).startsWith("Mai Nguyen deleted the contact *Kai*");
    }

    @Test
    void a_plan_that_would_reach_nobody_wants_the_alias_typed() {
        Contact only = new Contact(
                Team.contact("only-example"),
                "only-example",
                "Only Example",
                ContactType.ESCALATION,
                Plan.ofStages(List.of(new Stage(5, List.of(new Target.ToContact(Team.SCHEDULE.arn(), true))))));
        bench.aws.with(only);
        bench.directory.refresh();

        Looked question = Bench.later(bench.runs("delete", "sre-oncall"));
        assertThat(Shown.in(question.lastView()).text())
                .contains("*2 escalation plans reach it*", "• *Example*", "• *Only Example*");
        if (Shown.in(question.lastView()).text().contains("A plan would then reach nobody.")) {
            assertThat(submits(question, Map.of("delete.confirm", List.of("else")))
                            .now())
                    .isInstanceOf(Answer.Errors.class);
        }
        assertThat(Shown.in(Bench.later(submits(question, Map.of("delete.confirm", List.of("sre-oncall"))))
                                .lastView())
                        .text())
                .contains("is deleted.");
    }

    @Test
    void the_member_of_a_rotation_cannot_be_deleted_and_is_told_where() {
        Looked question = Bench.later(bench.runs("delete", "akuam"));
        assertThat(Shown.in(question.lastView()).text())
                .contains("It is a member of the rotation *primary*", "take it out there first");
        assertThat(Shown.in(question.lastView()).json()).doesNotContain("\"submit\"");
    }

    @Test
    void how_far_and_how_old_what_is_known_of_plans_is_stands_beside_it() {
        Instant then = Instant.ofEpochSecond(1795255200);
        assertThat(DeleteWords.unused(new WhereUsed.Uses(List.of(), List.of(), 9, 9, 8, Optional.of(then)))
                        .mrkdwn())
                .isEqualTo("No escalation plan reaches it. 8 plans are as they were last seen, the first on "
                        + SafeText.at(then) + ".");
        assertThat(DeleteWords.unused(new WhereUsed.Uses(List.of(), List.of(), 8, 9, 1, Optional.of(then)))
                        .mrkdwn())
                .contains("Only 8 of 9 escalation plans could be read", " 1 plan is as it was last seen, on ");
        assertThat(DeleteWords.unused(new WhereUsed.Uses(List.of(), List.of(), 9, 9, 0, Optional.empty()))
                        .mrkdwn())
                .isEqualTo("No escalation plan reaches it.");
    }

    @Test
    void what_changed_meanwhile_is_asked_about_again() {
        bench.aws.with(KAI);
        bench.directory.refresh();
        Looked question = Bench.later(bench.runs("delete", "kai"));
        bench.aws.with(KAI.withDisplayName("Kai Two"));

        Looked again = Bench.later(submits(question, Map.of()));
        assertThat(Shown.in(again.lastView()).text()).contains("nothing was deleted", "*Kai Two*");
        assertThat(bench.aws.calls).doesNotContain("delete kai");
    }

    @Test
    void what_aws_refuses_is_told_in_words() {
        bench.aws.with(KAI);
        bench.directory.refresh();
        Looked question = Bench.later(bench.runs("delete", "kai"));
        Reply submitted = submits(question, Map.of());
        bench.aws.fails(new Refused(Refused.Reason.NO_PERMISSION, "The role needs ssm-contacts:DeleteContact."));

        assertThat(Shown.in(Bench.later(submitted).lastView()).text())
                .contains("Not deleted. The role needs ssm-contacts:DeleteContact.");
    }

    @Test
    void protected_and_foreign_ones_are_refused_at_once() {
        assertThat(Shown.in(bench.runs("delete", "partner")).text()).contains("belongs to AWS account");
    }

    private Reply submits(Looked question, Map<String, List<String>> answers) {
        return bench.inModal(
                Press.Kind.SUBMIT, "delete", "", question.lastView().getPrivateMetadata(), answers);
    }
}
