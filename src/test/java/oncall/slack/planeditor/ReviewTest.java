package oncall.slack.planeditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.operations.port.Announcement;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.press.Press;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final List<Stage> BASE = Team.ESCALATION.plan().stages();

    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @Test
    void it_names_the_channels_that_will_hear_and_the_asking_one_can_be_left_out() {
        bench.watching = List.of("C01GENERAL", "C09OPS");
        mai.runs("edit", "akuam").fills("displayName", "Akua M").submits();
        assertThat(mai.text())
                .contains("Will hear of it: <#C01GENERAL>, <#C09OPS>")
                .contains("Announce in #sre");
        assertThat(mai.answers().ticked("told")).isTrue();
        mai.fills("told").fills("note", "After the talk").submits();
        assertThat(mai.posted).isEmpty();
        assertThat(bench.journal.last().note()).isEqualTo("After the talk");
        assertThat(bench.journal.announcements)
                .extracting(Announcement::channel)
                .containsExactly("C01GENERAL", "C09OPS");
    }

    @Test
    void a_channel_that_watches_anyway_cannot_be_left_out() {
        bench.watching = List.of(Bench.SRE);
        mai.runs("edit", "akuam").fills("displayName", "Akua M").submits();
        assertThat(mai.text()).contains("Will hear of it: <#C02SRE>").doesNotContain("Tell this channel");
        mai.submits();
        assertThat(bench.journal.announcements)
                .extracting(Announcement::channel)
                .containsExactly(Bench.SRE);
    }

    @Test
    void going_back_keeps_the_note_and_the_plan() {
        mai.runs("edit", "akuam").fills("displayName", "Akua M").submits();
        mai.fills("note", "Why").fills("told").presses("editor-back", "back");
        assertThat(mai.value("displayName")).isEqualTo("Akua M");
        mai.submits();
        assertThat(mai.value("note")).isEqualTo("Why");
        assertThat(mai.answers().ticked("told")).isFalse();
    }

    @Test
    void where_nothing_differs_it_says_so() {
        mai.runs("edit", "akuam").fills("displayName", "Akua M").presses("editor-stage-menu", "down:0");
        bench.aws.with(Team.AKUA
                .withDisplayName("Akua M")
                .withPlan(Plan.ofStages(List.of(
                        Team.AKUA.plan().stages().get(1),
                        Team.AKUA.plan().stages().get(0),
                        Team.AKUA.plan().stages().get(2)))));
        mai.submits();
        assertThat(mai.text()).contains("Nothing changed. This is what AWS holds.");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_kept_and_said() {
        Window other = new Window(bench);
        other.runs("edit", "example_escalation");
        mai.runs("edit", "example_escalation").presses("editor-stage", "1").fills("plan.stages[1].minutes", "4");
        mai.submits();
        other.presses("editor-stage", "0")
                .fills("plan.stages[0].minutes", "9")
                .submits()
                .saves();
        mai.submits();
        assertThat(mai.text())
                .contains("<@U01MAI> changed it meanwhile. That is kept:\nStage 1 waits ~5~ → 9 min")
                .contains("Stage 2 ~does not wait~", "Stage 2 waits 4 min");
        mai.submits();
        assertThat(present().plan().stages()).extracting(Stage::minutes).containsExactly(9, 4);
    }

    @Test
    void a_change_made_outside_slack_has_no_author() {
        mai.runs("edit", "example_escalation").presses("editor-stage-menu", "remove:0");
        bench.aws.with(Team.ESCALATION.withDisplayName("Theirs"));
        mai.submits();
        assertThat(mai.text())
                .contains("Somebody changed it meanwhile. That is kept:\nDisplay name: ~Example~ → Theirs");
        mai.submits();
        assertThat(present())
                .isEqualTo(Team.ESCALATION.withDisplayName("Theirs").withPlan(Plan.ofStages(BASE.subList(1, 2))));
    }

    @Test
    void where_both_changed_the_same_nothing_is_saved_before_somebody_chooses() {
        collide();
        assertThat(mai.view().getTitle().getText()).isEqualTo("Choose Between Changes");
        assertThat(mai.text())
                .contains("Somebody changed the same as you, in 2 places.", "Nothing is saved before you choose.")
                .contains("*Stage 1* · it was: waits 5 min", "*Mine*\nwaits 7 min", "*Theirs*\nwaits 9 min")
                .contains("Whose display name?", "*Mine*\nMine", "*Theirs*\nTheirs");
        mai.fills("conflict.stage.0", "mine").fills("conflict.name", "theirs").submits();
        assertThat(mai.view().getTitle().getText()).isEqualTo("Review Changes");
        assertThat(mai.text())
                .contains(
                        "That is kept:\nDisplay name: ~Mine~ → Theirs", "Stage 1 ~waits 9 min~", "Stage 1 waits 7 min");
        mai.submits();
        assertThat(present().displayName()).isEqualTo("Theirs");
        assertThat(present().plan().stages().get(0).minutes()).isEqualTo(7);
    }

    @Test
    void what_was_chosen_can_be_chosen_again() {
        collide();
        mai.fills("conflict.stage.0", "theirs").fills("conflict.name", "theirs").submits();
        assertThat(mai.text()).contains("Nothing changed.");
        collide();
        mai.fills("conflict.stage.0", "theirs").fills("conflict.name", "mine").submits();
        mai.presses("editor-decide-again", "decide-again");
        mai.fills("conflict.stage.0", "mine")
                .fills("conflict.name", "mine")
                .submits()
                .submits();
        assertThat(present().displayName()).isEqualTo("Mine");
        assertThat(present().plan().stages().get(0).minutes()).isEqualTo(7);
    }

    @Test
    void changes_of_one_stage_that_fit_together_can_both_be_taken() {
        mai.runs("edit", "example_escalation").presses("editor-stage", "0").fills("plan.stages[0].minutes", "7");
        mai.submits();
        bench.aws.with(minutesAndTargets(5, new Target.ToContact(Team.ALEJANDRO.arn(), false)));
        mai.submits();
        assertThat(mai.text()).contains("*Both together*\nwaits 7 min · *Alejandro Rosalez*");
        mai.fills("conflict.stage.0", "both").submits().submits();
        assertThat(present()).isEqualTo(minutesAndTargets(7, new Target.ToContact(Team.ALEJANDRO.arn(), false)));
    }

    @Test
    void a_plan_that_changes_while_it_is_reviewed_comes_back_to_the_review() {
        mai.runs("edit", "example_escalation")
                .presses("editor-stage-menu", "remove:0")
                .submits();
        bench.aws.with(Team.ESCALATION.withDisplayName("Theirs"));
        mai.submits();
        assertThat(mai.text())
                .contains("Not saved yet. It was changed in AWS while you looked at this", "~Example~ → Theirs");
        assertThat(present().plan()).isEqualTo(Team.ESCALATION.plan());
        mai.submits();
        assertThat(present())
                .isEqualTo(Team.ESCALATION.withDisplayName("Theirs").withPlan(Plan.ofStages(BASE.subList(1, 2))));
    }

    @Test
    void where_a_channel_is_reached_it_is_named_although_a_write_made_it_forgotten() {
        List<Stage> stages = Team.AKUA.plan().stages();
        mai.runs("edit", "akuam").presses("editor-stage", "0");
        mai.fills("plan.stages[0].minutes", "7").submits().submits();
        bench.aws.with(Team.AKUA.withPlan(Plan.ofStages(Stream.concat(
                        Stream.of(stages.get(0).withMinutes(9)), stages.stream().skip(1))
                .toList())));
        mai.submits();

        assertThat(mai.view().getTitle().getText()).isEqualTo("Choose Between Changes");
        assertThat(mai.text())
                .contains("*Mine*\nwaits 7 min · *Work phone* · SMS", "*Theirs*\nwaits 9 min · *Work phone* · SMS");
    }

    @Test
    void a_review_that_aws_refused_still_calls_channels_by_their_names() {
        mai.runs("edit", "akuam").presses("editor-stage-menu", "remove:1").submits();
        assertThat(mai.text()).contains("*Work mail* · e-mail");
        bench.aws.fails(new Refused(Refused.Reason.THROTTLED, "AWS is busy."));
        mai.submits();

        assertThat(mai.text()).contains("AWS is busy.", "*Work mail* · e-mail").doesNotContain("a channel");
    }

    @Test
    void what_was_chosen_against_an_older_version_is_asked_again() {
        collide();
        mai.fills("conflict.stage.0", "mine").fills("conflict.name", "theirs").submits();
        bench.aws.with(minutesAndTargets(11, BASE.get(0).targets().get(0)).withDisplayName("Later"));
        mai.submits();
        assertThat(mai.view().getTitle().getText()).isEqualTo("Choose Between Changes");
        assertThat(mai.text()).contains("*Theirs*\nwaits 11 min");
        assertThat(mai.value("conflict.stage.0")).isEmpty();
        assertThat(present().plan().stages().get(0).minutes()).isEqualTo(11);
    }

    @Test
    void what_another_window_changed_in_the_draft_is_shown_before_it_is_saved() {
        mai.runs("edit", "akuam").fills("displayName", "One");
        Press other = mai.press(Press.Kind.BUTTON, "editor-stage-menu", "remove:2");
        mai.submits();
        bench.on(other);
        mai.submits();
        assertThat(mai.text()).contains("The draft was changed in another window", "Stage 3: ~", "removed");
        assertThat(bench.aws.get(Team.AKUA.arn())).isEqualTo(Team.AKUA);
        mai.submits();
        assertThat(bench.aws.get(Team.AKUA.arn()).plan().stages()).hasSize(2);
    }

    @Test
    void going_back_after_a_merge_shows_both_changes() {
        mai.runs("edit", "example_escalation").presses("editor-stage-menu", "remove:0");
        bench.aws.with(Team.ESCALATION.withDisplayName("Theirs"));
        mai.submits().presses("editor-back", "back");
        assertThat(mai.value("displayName")).isEqualTo("Theirs");
        assertThat(mai.text()).contains("*1 stage, as they run*");
        mai.fills("displayName", "Mine after all").saves();
        assertThat(present().displayName()).isEqualTo("Mine after all");
        assertThat(present().plan().stages()).isEqualTo(BASE.subList(1, 2));
    }

    @Test
    void what_will_be_created_is_shown_before_it_is() {
        mai.runs("new", "plan pay").fills("tags", "team=sre").submits();
        mai.presses("editor-add-stage", "add")
                .chooses("add-target", "editor-add-target", "akua")
                .submits();
        mai.submits();
        assertThat(mai.text())
                .contains("This will be created: the escalation plan *pay*", "1 tag: team=sre")
                .contains("*Stage 1* · begins at 0 min · waits 5 min", "*Akua Mansa*");
        assertThat(Shown.in(mai.view()).json()).contains("Create Escalation Plan");
        assertThat(bench.aws.calls).doesNotContain("create pay");
        mai.fills("note", "For the shop").fills("told").submits();
        assertThat(mai.text()).contains("Created: the escalation plan *pay*.");
        assertThat(bench.journal.last().note()).isEqualTo("For the shop");
        assertThat(mai.posted).isEmpty();
    }

    @Test
    void what_the_change_brings_and_mends_is_said_and_whom_it_reaches() {
        bench.warm(Team.AKUA);
        mai.runs("edit", "akuam");
        assertThat(mai.text())
                .contains("*Timeline*\n0 min SMS, 5 min: nobody (the e-mail is not activated),"
                        + " 15 min: nobody (the channel was deleted); nobody after 16 min")
                .contains("*Findings*\n*Broken* · stage 3: a channel that was deleted.");
        mai.presses("editor-stage-menu", "remove:2")
                .presses("editor-add-stage", "add")
                .submits();
        assertThat(mai.text()).contains("stage 3: reaches nobody").doesNotContain("a channel that was deleted");
        mai.submits();
        assertThat(mai.text())
                .contains("*Who is reached then*\n0 min SMS", "*New problem*\n*Weak* · stage 3: reaches nobody")
                .contains("*Fixed*\n*Broken* · stage 3: a channel that was deleted");
    }

    @Test
    void a_plan_that_would_reach_nobody_any_more_is_saved_once_its_alias_is_typed() {
        mai.runs("edit", "akuam").presses("editor-stage-menu", "remove:0").submits();
        assertThat(mai.text()).contains("Type akuam to have nobody reached by this plan");
        mai.submits();
        assertThat(mai.errors.reasons()).containsOnlyKeys("confirm");
        mai.fills("confirm", "alejr").submits();
        assertThat(mai.errors.reasons().get("confirm")).contains("type akuam here");
        assertThat(bench.aws.get(Team.AKUA.arn())).isEqualTo(Team.AKUA);
        mai.fills("confirm", " Akuam ").submits();
        assertThat(mai.text()).contains("Saved.");
        mai.closes();
        mai.runs("edit", "akuam").presses("editor-stage-menu", "remove:0").saves();
        assertThat(mai.text()).contains("Saved.");
    }

    /** Name and first stage changed here to "Mine" and 7 minutes, in AWS to "Theirs" and 9. */
    private void collide() {
        bench.aws.with(Team.ESCALATION);
        mai.runs("edit", "example_escalation").fills("displayName", "Mine").presses("editor-stage", "0");
        mai.fills("plan.stages[0].minutes", "7").submits();
        bench.aws.with(minutesAndTargets(9, BASE.get(0).targets().get(0)).withDisplayName("Theirs"));
        mai.submits();
    }

    private static Contact minutesAndTargets(int minutes, Target target) {
        return Team.ESCALATION.withPlan(Plan.ofStages(List.of(new Stage(minutes, List.of(target)), BASE.get(1))));
    }

    private Contact present() {
        return bench.aws.get(Team.ESCALATION.arn());
    }
}
