package oncall.slack.planeditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.PlanFields;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.bench.Window;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

class EditorTest {
    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @Test
    void a_plan_in_memory_opens_at_once_and_is_read_anew_behind_it() {
        bench.warm(Team.AKUA);
        Reply reply = mai.begins("edit", "akuam");
        assertThat(bench.aws.calls).isEmpty();
        assertThat(mai.text())
                .contains("*Akua Mansa* · akuam · contact", "*3 stages, as they run* · ends after 16 min")
                .contains("*Stage 2* · begins at 5 min · waits 10 min", "a deleted channel");
        mai.after(reply);
        assertThat(bench.aws.calls).contains("get akuam");
    }

    @Test
    void a_plan_that_is_not_in_memory_is_read_after_words() {
        Reply reply = mai.begins("edit", "akuam");
        assertThat(mai.text()).contains("Reading *Akua Mansa*…");
        assertThat(bench.aws.calls).isEmpty();
        assertThat(mai.after(reply).text()).contains("*Stage 1*");
    }

    @Test
    void what_a_plan_reaches_is_read_behind_it_and_its_end_is_one_number() {
        mai.runs("edit", "example_escalation");
        assertThat(mai.text())
                .contains("*2 stages, as they run* · ends after 16 min", "0 min *Akua Mansa* SMS")
                .contains("; nobody after 16 min", "a deleted contact (left)")
                .doesNotContain("not known");

        Window warm = new Window(bench);
        Reply opened = warm.begins("edit", "example_escalation");
        assertThat(warm.text()).contains("ends after 16 min", "nobody after 16 min");
        assertThat(warm.after(opened).text()).contains("ends after 16 min", "nobody after 16 min");
    }

    @Test
    void what_is_not_read_yet_has_no_end_and_is_filled_in() {
        bench.warm(Team.ESCALATION);
        Reply opened = mai.begins("edit", "example_escalation");
        assertThat(mai.text())
                .contains("as they run* · when it ends is not known yet", "; when it ends is not known")
                .contains("Not everything was read.")
                .doesNotContain("ends after", "nobody after", "deleted");
        assertThat(mai.after(opened).text()).contains("ends after 16 min", "nobody after 16 min");
    }

    @Test
    void a_target_that_is_added_is_read_once_its_form_is_done() {
        mai.runs("edit", "example_escalation").presses("editor-stage", "0");
        mai.chooses("add-target", "editor-add-target", "alejr").submits();
        assertThat(mai.text())
                .contains("0 min: nobody (Alejandro's plan is empty)")
                .doesNotContain("not known");
    }

    @Test
    void what_is_being_created_has_its_own_name() {
        mai.runs("new", "schedule osx").fills("plan", "filled").submits();
        assertThat(mai.text()).contains("*osx* has no rotations").doesNotContain("deleted", "not read yet");

        mai.chooses("add-rotation", "editor-add-rotation", "primary");
        assertThat(mai.text())
                .contains("1. *primary*", "0 min: nobody (no one is on call in *osx*)")
                .doesNotContain("deleted", "not known", "not read yet");
        mai.submits();
        assertThat(mai.text()).contains("*osx*").doesNotContain("deleted", "not known");
    }

    @Test
    void what_was_typed_on_the_first_screen_is_not_asked_for_on_the_second() {
        mai.runs("new", "plan payments")
                .fills("displayName", "Pay")
                .fills("plan", "filled")
                .submits();
        assertThat(mai.text()).contains("*Pay* · payments · escalation plan").doesNotContain("Alias", "Tags");

        FieldErrors taken = FieldErrors.at(PlanFields.ALIAS, "The alias is taken.");
        bench.aws.fails(new Refused(Refused.Reason.CONFLICT, "Taken.", taken, new IllegalStateException()));
        mai.submits().submits();
        assertThat(mai.text()).contains("Alias", "The alias is taken.", "Tags");
        bench.aws.fails(null);
        mai.fills("alias", "payments2").submits().submits();
        assertThat(mai.text()).contains("Created: the escalation plan *Pay*.");
    }

    @Test
    void a_stage_that_lacks_channels_leads_to_them() {
        mai.runs("edit", "alejr").presses("editor-add-stage", "add");
        assertThat(mai.text()).contains("It has no channels yet.", "Add Channel");
        assertThat(Shown.in(mai.view()).actions()).contains("channels");
        assertThat(mai.presses("channels", Team.ALEJANDRO.arn().value()).text())
                .contains("Contact Channels", "Add Channel", "Edit Plan");
    }

    @Test
    void the_display_name_comes_last() {
        mai.runs("edit", "akuam");
        assertThat(mai.text().indexOf("Display name")).isGreaterThan(mai.text().indexOf("*Findings*"));
    }

    @Test
    void opening_and_saving_any_plan_sends_nothing() {
        for (Contact contact : List.of(Team.AKUA, Team.ESCALATION, Team.SCHEDULE, everything(ContactType.PERSONAL))) {
            bench.aws.with(contact);
            bench.directory.refresh();
            mai.runs("edit", contact.alias()).submits();
            assertThat(mai.text()).contains("Nothing changed. This is what AWS holds.");
        }
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
        assertThat(mai.posted).isEmpty();
    }

    @Test
    void every_stage_passed_through_its_form_is_unchanged() {
        for (ContactType type : List.of(ContactType.PERSONAL, ContactType.ESCALATION)) {
            Contact contact = everything(type);
            bench.aws.with(contact, Team.SMS);
            bench.directory.refresh();
            mai.runs("edit", contact.alias());
            for (int i = 0; i < contact.plan().stages().size(); i++) {
                mai.presses("editor-page", Integer.toString(i / 10)).presses("editor-stage", Integer.toString(i));
                if (contact.plan().stages().get(i).targets().size() > 10) {
                    mai.presses("editor-target-page-next", "1");
                }
                mai.submits();
                assertThat(mai.errors.reasons()).isEmpty();
                assertThat(mai.depth()).isEqualTo(1);
            }
            mai.submits();
            assertThat(mai.text()).contains("Nothing changed.");
            mai.closes();
        }
    }

    @Test
    void what_is_typed_and_chosen_is_saved_and_the_channel_reads_the_difference() {
        mai.runs("edit", "akuam").fills("displayName", "Akua M");
        mai.presses("editor-stage", "0").fills("plan.stages[0].minutes", "7");
        mai.fills("plan.stages[0].targets[0].retry", "");
        mai.chooses("add-target", "editor-add-target", "mail").submits();
        assertThat(mai.depth()).isEqualTo(1);
        assertThat(mai.text()).contains("*Stage 1* · begins at 0 min · waits 7 min", "*Work mail* · e-mail");
        mai.submits();
        assertThat(mai.text())
                .contains("*Now*", "*After saving*", "Stage 1 ~waits 5 min~", "Stage 1 waits 7 min")
                .contains("Display name: ~Akua Mansa~", "Display name: Akua M")
                .contains("Announce in #sre");
        Reply saving = mai.begins(Press.Kind.SUBMIT);
        assertThat(mai.text()).contains("Saving akuam…");
        mai.after(saving);
        assertThat(mai.text()).contains("Saved. This is what AWS holds now.");
        assertThat(bench.aws.get(Team.AKUA.arn()).displayName()).isEqualTo("Akua M");
        assertThat(bench.aws.get(Team.AKUA.arn()).plan().stages().get(0))
                .isEqualTo(new Stage(
                        7,
                        List.of(
                                new Target.ToChannel(Team.SMS.arn(), OptionalInt.empty()),
                                new Target.ToChannel(Team.EMAIL.arn(), OptionalInt.empty()))));
        assertThat(bench.journal.announcements).hasSize(1);
        assertThat(bench.journal.announcements.get(0).channel()).isEqualTo(Bench.SRE);
        assertThat(bench.announced().text().mrkdwn()).contains("changed the engagement plan of", "~5~ → 7");
    }

    @Test
    void stages_are_moved_copied_removed_and_added() {
        mai.runs("edit", "akuam").presses("editor-stage-menu", "down:0").presses("editor-stage-menu", "duplicate:2");
        mai.presses("editor-stage-menu", "up:0").presses("editor-stage-menu", "remove:1");
        mai.presses("editor-add-stage", "add");
        assertThat(mai.view().getTitle().getText()).isEqualTo("Stage 4");
        mai.fills("plan.stages[3].minutes", "3").submits().saves();
        List<Stage> was = Team.AKUA.plan().stages();
        assertThat(bench.aws.get(Team.AKUA.arn()).plan().stages())
                .containsExactly(was.get(0), was.get(2), was.get(2), new Stage(3, List.of()));
    }

    @Test
    void two_quick_presses_lose_neither_press_nor_typing() {
        mai.runs("edit", "example_escalation").presses("editor-stage", "1");
        Press first = mai.press(Press.Kind.BUTTON, "editor-remove-target", "0");
        mai.fills("plan.stages[1].minutes", "4").fills("plan.stages[1].targets[1].essential", "yes");
        Press second = mai.press(Press.Kind.BUTTON, "editor-essential", "");
        mai.delivers(first).delivers(second);
        assertThat(mai.value("plan.stages[1].targets[0].essential")).isEqualTo("yes");
        mai.submits().saves();
        assertThat(bench.aws.get(Team.ESCALATION.arn()).plan().stages().get(1))
                .isEqualTo(new Stage(4, List.of(new Target.ToContact(Team.contact("left"), true))));
    }

    @Test
    void a_stage_that_moves_under_its_open_form_is_still_the_one_that_is_changed() {
        mai.runs("edit", "akuam");
        Press move = mai.press(Press.Kind.BUTTON, "editor-stage-menu", "down:0");
        mai.presses("editor-stage", "0").fills("plan.stages[0].minutes", "9");
        bench.on(move);
        mai.submits().saves();
        assertThat(bench.aws.get(Team.AKUA.arn()).plan().stages())
                .extracting(Stage::minutes)
                .containsExactly(10, 9, 1);
    }

    @Test
    void faults_of_a_stage_stand_at_its_fields_all_at_once() {
        mai.runs("edit", "akuam").presses("editor-stage", "0");
        mai.fills("plan.stages[0].minutes", "45")
                .fills("plan.stages[0].targets[0].retry", "61")
                .submits();
        assertThat(mai.errors.reasons()).containsOnlyKeys("plan.stages[0].minutes", "plan.stages[0].targets[0].retry");
        assertThat(mai.depth()).isEqualTo(2);
        assertThat(mai.value("plan.stages[0].minutes")).isEqualTo("45");
    }

    @Test
    void a_wait_of_nothing_for_nobody_is_refused_at_the_field() {
        mai.runs("edit", "alejr")
                .presses("editor-add-stage", "add")
                .fills("plan.stages[0].minutes", "0")
                .submits();
        assertThat(mai.errors.reasons().get("plan.stages[0].minutes")).contains("at least 1 minute");
    }

    @Test
    void going_back_keeps_what_earlier_presses_kept() {
        mai.runs("edit", "akuam")
                .presses("editor-stage", "0")
                .presses("editor-remove-target", "0")
                .closes();
        assertThat(mai.depth()).isEqualTo(1);
        assertThat(mai.text()).contains("*Stage 1* · begins at 0 min · waits 5 min\nreaches nobody");
    }

    @Test
    void going_back_from_a_stage_that_was_added_and_never_filled_takes_it_out() {
        mai.runs("edit", "akuam").presses("editor-add-stage", "add").closes();
        assertThat(mai.text()).contains("*3 stages, as they run*").doesNotContain("*Stage 4*");
        mai.presses("editor-add-stage", "add")
                .chooses("add-target", "editor-add-target", "mail")
                .closes();
        assertThat(mai.text()).contains("*4 stages, as they run*", "*Stage 4*");
    }

    @Test
    void going_back_keeps_nothing_that_was_refused() {
        mai.runs("edit", "akuam").presses("editor-stage", "0");
        mai.chooses("add-target", "editor-add-target", "mail");
        mai.fills("plan.stages[0].minutes", "0");
        mai.presses("editor-remove-target", "0").presses("editor-remove-target", "0");
        mai.submits();
        assertThat(mai.errors.reasons()).containsKey("plan.stages[0].minutes");
        mai.closes();
        assertThat(mai.text()).contains("*Stage 1* · begins at 0 min · does not wait\n*Work mail*");
    }

    @Test
    void what_was_pressed_in_a_stage_before_done_and_comes_after_it_changes_nothing() {
        mai.runs("edit", "akuam").presses("editor-stage", "0").fills("plan.stages[0].minutes", "9");
        Press late = mai.press(Press.Kind.BUTTON, "editor-remove-target", "0");
        mai.fills("plan.stages[0].minutes", "7").submits();
        assertThat(mai.text()).contains("*Stage 1* · begins at 0 min · waits 7 min");
        bench.on(late);
        mai.presses("editor-page", "0");
        assertThat(mai.text())
                .contains("*Stage 1* · begins at 0 min · waits 7 min")
                .doesNotContain("reaches nobody");
        mai.presses("editor-stage", "0").fills("plan.stages[0].minutes", "8").submits();
        assertThat(mai.text()).contains("*Stage 1* · begins at 0 min · waits 8 min");
    }

    @Test
    void type_ahead_offers_own_channels_or_contacts_and_schedules_and_never_an_arn() {
        mai.runs("edit", "akuam").presses("editor-stage", "0");
        assertThat(mai.suggestions("editor-add-target", ""))
                .containsExactly("Work phone · SMS · +1 ••• ••• 0100", "Work mail · e-mail · a•••@example.com");
        mai.closes();
        mai.runs("edit", "example_escalation").presses("editor-stage", "0");
        assertThat(mai.suggestions("editor-target", "ale")).containsExactly("Alejandro Rosalez · alejr");
        assertThat(mai.suggestions("editor-target", ""))
                .contains("SRE on call · sre-oncall")
                .noneMatch(name -> name.contains("Example"));
        assertThat(Shown.in(mai.view()).json()).doesNotContain("arn:aws");
    }

    @Test
    void type_ahead_ignores_accents_and_marks() {
        mai.runs("edit", "example_escalation").presses("editor-stage", "0");
        for (String typed :
                List.of("ALÉJ", "ro\u0301salez", "\u2068alejr\u2069", "Alejandro Rosalez \u00b7 al\u00e9jr")) {
            assertThat(mai.suggestions("editor-target", typed)).containsExactly("Alejandro Rosalez · alejr");
        }
    }

    @Test
    void another_contact_in_a_row_keeps_whether_it_stops_the_plan() {
        mai.runs("edit", "example_escalation").presses("editor-stage", "0");
        mai.chooses("plan.stages[0].targets[0]", "editor-target", "alejandro")
                .submits()
                .saves();
        assertThat(bench.aws.get(Team.ESCALATION.arn()).plan().stages().get(0).targets())
                .containsExactly(new Target.ToContact(Team.ALEJANDRO.arn(), true));
    }

    @Test
    void rotations_are_put_in_order_removed_and_added() {
        mai.runs("edit", "sre-oncall")
                .presses("editor-rotation-menu", "down:0")
                .presses("editor-rotation-menu", "remove:1");
        mai.chooses("add-rotation", "editor-add-rotation", "pri").saves();
        assertThat(bench.aws.get(Team.SCHEDULE.arn()).plan())
                .isEqualTo(Plan.ofRotations(
                        List.of(Team.SCHEDULE.plan().rotations().get(1), Team.PRIMARY.arn())));
    }

    @Test
    void a_rotation_that_is_in_the_schedule_already_is_refused_in_words() {
        mai.runs("edit", "sre-oncall");
        mai.chooses("add-rotation", "editor-add-rotation", "pri").submits();
        assertThat(mai.text())
                .contains("This cannot be saved yet. Rotation 3 is the same as rotation 1; remove one of them.");
    }

    @Test
    void what_aws_holds_newer_than_memory_is_shown_with_words() {
        bench.warm(Team.ESCALATION);
        bench.aws.with(Team.ESCALATION.withDisplayName("Newer"));
        mai.runs("edit", "example_escalation");
        assertThat(mai.text()).contains("AWS holds a newer plan than the one shown first.");
        assertThat(mai.value("displayName")).isEqualTo("Newer");
    }

    @Test
    void a_press_made_before_the_newer_plan_was_drawn_changes_nothing_in_it() {
        bench.warm(Team.ESCALATION);
        Reply opening = mai.begins("edit", "example_escalation");
        Press remove = mai.press(Press.Kind.BUTTON, "editor-stage-menu", "remove:0");
        bench.aws.with(
                Team.ESCALATION.withPlan(Plan.ofStages(List.of(new Stage(3, List.of()), new Stage(4, List.of())))));
        mai.after(opening).delivers(remove);
        assertThat(mai.text()).contains("the press was not carried out", "*2 stages, as they run*");
    }

    @Test
    void after_a_refusal_the_editor_stands_there_as_it_was_with_words() {
        mai.runs("edit", "example_escalation").fills("displayName", "Pay").presses("editor-stage-menu", "remove:0");
        bench.aws.fails(new Refused(Refused.Reason.UNAVAILABLE, "AWS does not answer."));
        mai.submits();
        assertThat(mai.text()).contains("AWS could not be asked for the present plan", "*1 stage, as they run*");
        bench.aws.fails(null);
        mai.submits();
        bench.aws.fails(new Refused(Refused.Reason.NO_PERMISSION, "The role lacks ssm-contacts:UpdateContact."));
        mai.submits();
        assertThat(mai.text()).contains("Not saved.", "The role lacks", "UpdateContact", "*After saving*");
        bench.aws.fails(new Unclear("AWS did not answer."));
        mai.submits();
        assertThat(mai.text()).contains("It is not known whether it was saved.", "*After saving*");
        bench.aws.fails(null);
        mai.submits();
        assertThat(mai.text()).contains("Saved.");
        assertThat(bench.aws.get(Team.ESCALATION.arn()).displayName()).isEqualTo("Pay");
        assertThat(bench.journal.announcements).hasSize(1);
    }

    @Test
    void a_display_name_that_aws_refuses_is_said_at_its_field() {
        mai.runs("edit", "akuam").fills("displayName", "Akua's").submits();
        assertThat(mai.errors.reasons()).containsOnlyKeys("displayName");
        assertThat(mai.value("displayName")).isEqualTo("Akua's");
    }

    @Test
    void a_form_whose_draft_is_gone_or_another_persons_changes_nothing() {
        mai.runs("edit", "example_escalation");
        Press press = mai.press(Press.Kind.SUBMIT, "editor", "");
        mai.submits();
        mai.delivers(press);
        assertThat(mai.text()).contains("This form is not known here any more");
        assertThat(Shown.in(mai.view()).actions()).containsExactly("edit");
        assertThat(Shown.in(mai.view()).values()).containsExactly("example_escalation");
    }

    @Test
    void a_draft_that_was_left_is_offered_with_its_time_and_changes() {
        mai.runs("edit", "akuam").fills("displayName", "Akua M").presses("editor-stage-menu", "remove:2");
        mai.closes();
        bench.now = bench.now.plus(Duration.ofHours(3));
        bench.aws.calls.clear();
        Reply offered = mai.begins("edit", "akuam");
        assertThat(offered.later()).isEmpty();
        assertThat(bench.aws.calls).isEmpty();
        assertThat(mai.text())
                .contains("You have an open draft from <!date^1795255200^", ": *2 changes*, not saved yet.")
                .contains("Display name: ~Akua Mansa~ → Akua M", "Removed: ~stage 3");
        String draft = Shown.in(mai.view()).values().get(0);
        mai.presses("editor-continue", draft);
        assertThat(mai.value("displayName")).isEqualTo("Akua M");
        assertThat(mai.text()).contains("*2 stages, as they run*");
        mai.saves();
        assertThat(mai.text()).contains("Saved.");
        mai.closes();
        assertThat(mai.runs("edit", "akuam").text()).doesNotContain("open draft");
    }

    @Test
    void a_draft_that_was_left_can_be_given_up_but_not_while_aws_is_away() {
        mai.runs("edit", "akuam").presses("editor-stage-menu", "remove:2").closes();
        mai.runs("edit", "akuam");
        String draft = Shown.in(mai.view()).values().get(0);
        bench.aws.fails(new Refused(Refused.Reason.UNAVAILABLE, "AWS does not answer."));
        mai.presses("editor-anew", draft);
        assertThat(mai.text()).contains("AWS could not be asked", "*2 stages, as they run*");
        bench.aws.fails(null);
        mai.closes();
        mai.runs("edit", "akuam").presses("editor-anew", draft);
        assertThat(mai.text()).contains("*3 stages, as they run*");
        mai.closes();
        assertThat(mai.runs("edit", "akuam").text()).contains("*3 stages, as they run*");
    }

    @Test
    void what_is_closed_without_a_change_leaves_no_draft() {
        for (int i = 0; i < 3; i++) {
            mai.runs("edit", "alejr").closes();
        }
        assertThat(bench.drafts.of(Bench.MAI)).isEmpty();
        mai.runs("edit", "akuam").presses("editor-stage-menu", "remove:2").closes();
        assertThat(bench.drafts.of(Bench.MAI)).hasSize(1);
        bench.remembers(Told.as("rename22", Told.changed(Team.ALEJANDRO, Team.ALEJANDRO.withDisplayName("Ale"))));
        bench.aws.with(Team.ALEJANDRO.withDisplayName("Ale"));
        mai.runs("undo", "rename22");
        assertThat(bench.drafts.of(Bench.MAI)).hasSize(2);
        mai.closes();
        assertThat(bench.drafts.of(Bench.MAI))
                .as("an undo can be asked for again")
                .hasSize(1);
    }

    @Test
    void a_draft_is_discarded_where_it_is_edited() {
        mai.runs("edit", "akuam");
        assertThat(Shown.in(mai.view()).actions()).doesNotContain("editor-discard");
        mai.presses("editor-stage-menu", "remove:2");
        mai.presses("editor-discard", bench.drafts.of(Bench.MAI).get(0).id());
        assertThat(mai.text()).contains("The draft is discarded. Nothing was changed in AWS.");
        assertThat(bench.drafts.of(Bench.MAI)).isEmpty();
    }

    @Test
    void what_was_deleted_while_it_is_edited_is_made_anew_or_let_go() {
        mai.runs("edit", "example_escalation").presses("editor-stage-menu", "remove:1");
        bench.aws.delete(Team.ESCALATION.arn());
        bench.remembers(Told.deleted(Team.ESCALATION));
        mai.submits();
        assertThat(mai.text())
                .contains("*Example* was deleted by <@U01MAI>, <!date^", "Your draft is kept here.")
                .doesNotContain("try again");
        assertThat(Shown.in(mai.view()).actions()).containsExactly("editor-make-anew", "undo", "editor-discard");

        mai.presses("editor-make-anew", bench.drafts.of(Bench.MAI).get(0).id());
        assertThat(mai.text()).contains("This makes it anew, with the plan of your draft.", "*1 stage, as they run*");
        mai.submits();
        assertThat(mai.text()).contains("This will be created: the escalation plan *Example*");
        mai.submits();
        assertThat(bench.aws.named("example_escalation")).isPresent();
    }

    @Test
    void a_deletion_elsewhere_is_told_at_once_and_when_it_is_saved() {
        bench.warm(Team.ALEJANDRO);
        bench.aws.deletedElsewhere(Team.ALEJANDRO.arn());
        mai.runs("edit", "alejr");
        assertThat(mai.text()).contains("*Alejandro Rosalez* was deleted meanwhile: AWS does not have it any more.");
        mai.presses("editor-make-anew", bench.drafts.of(Bench.MAI).get(0).id());
        assertThat(mai.text()).contains("Add its channels once it exists; then its plan.");
        mai.closes();

        mai.runs("edit", "akuam").presses("editor-stage-menu", "remove:2").submits();
        bench.aws.delete(Team.AKUA.arn());
        mai.submits();
        assertThat(mai.text()).contains("*Akua Mansa* was deleted meanwhile");
    }

    @Test
    void a_draft_of_another_person_or_plan_or_without_changes_is_not_offered() {
        new Window(bench, Bench.SAM).runs("edit", "akuam").presses("editor-stage-menu", "remove:2");
        mai.runs("edit", "alejr").presses("editor-add-stage", "add").closes();
        mai.closes();
        mai.runs("edit", "akuam").closes();
        assertThat(mai.runs("edit", "akuam").text()).contains("*3 stages, as they run*");
    }

    @Test
    void a_draft_that_was_left_ends_after_seven_days() {
        mai.runs("edit", "akuam").presses("editor-stage-menu", "remove:2").closes();
        bench.now = bench.now.plus(Duration.ofDays(8));
        assertThat(mai.runs("edit", "akuam").text()).contains("*3 stages, as they run*");
    }

    @Test
    void what_is_protected_or_of_another_account_is_not_opened() {
        assertThat(mai.runs("edit", "partner").text()).contains("belongs to AWS account 999900001111");
    }

    @Test
    void an_escalation_plan_is_created_with_its_stages_in_one_call() {
        mai.runs("new", "plan pay")
                .fills("displayName", "Pay")
                .fills("tags", "team=sre")
                .submits();
        assertThat(mai.view().getTitle().getText()).isEqualTo("New Escalation Plan");
        mai.presses("editor-add-stage", "add")
                .chooses("add-target", "editor-add-target", "akua")
                .submits();
        mai.saves();
        assertThat(bench.aws.calls).containsOnlyOnce("create pay");
        assertThat(bench.aws.get(Team.contact("pay")).plan())
                .isEqualTo(Plan.ofStages(List.of(new Stage(5, List.of(new Target.ToContact(Team.AKUA.arn(), true))))));
        assertThat(mai.text()).contains("Created: the escalation plan *Pay*.");
        assertThat(bench.journal.announcements).hasSize(1);
    }

    @Test
    void a_create_that_is_refused_leaves_the_plan_as_it_was() {
        mai.runs("new", "schedule nights").submits().chooses("add-rotation", "editor-add-rotation", "");
        mai.submits();
        bench.aws.fails(new Unclear("AWS did not answer."));
        mai.submits();
        assertThat(mai.text()).contains("It is not known whether it was created.", "1. *primary*");
        assertThat(OverviewPlace.decode(mai.view().getPrivateMetadata()).token().unanswered())
                .hasSize(64);
        bench.aws.fails(null);
        mai.submits();
        assertThat(mai.text()).contains("Created: the on-call schedule *nights*.");
    }

    @Test
    void a_new_contacts_stages_have_no_channels_yet_and_say_so() {
        mai.runs("new", "contact mary").fills("plan", "filled").submits().presses("editor-add-stage", "add");
        assertThat(mai.text()).contains("Channels can be added once the contact exists");
        mai.submits().saves();
        assertThat(bench.aws.get(Team.contact("mary")).plan().stages()).containsExactly(new Stage(5, List.of()));
    }

    /** Sixty stages and sixty targets: duplicates, what is deleted, what is not known here, nothing at all. */
    private static Contact everything(ContactType type) {
        ArrayList<Target> targets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            targets.add(
                    i % 7 == 3
                            ? new Target.Unrecognised(Map.of("Odd", Integer.toString(i % 2)))
                            : type == ContactType.PERSONAL
                                    ? new Target.ToChannel(
                                            i % 3 == 0 ? Team.SMS.arn() : Team.channelArn("big", "gone-" + i % 5),
                                            i % 2 == 0 ? OptionalInt.empty() : OptionalInt.of(i % 61))
                                    : new Target.ToContact(
                                            Team.contact(i % 3 == 0 ? "akuam" : "gone-" + i % 5), i % 2 == 0));
        }
        ArrayList<Stage> stages = new ArrayList<>();
        stages.add(new Stage(0, targets));
        for (int i = 1; i < 60; i++) {
            stages.add(new Stage(i % 31 == 0 ? 1 : i % 31, targets.subList(i, i + i % 2)));
        }
        stages.add(new Stage(1, List.of()));
        String alias = "big_" + type.name().toLowerCase(Locale.ROOT);
        return new Contact(Team.contact(alias), alias, " Big ", type, Plan.ofStages(stages));
    }
}
