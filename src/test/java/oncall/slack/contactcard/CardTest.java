package oncall.slack.contactcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.bench.Window;
import oncall.slack.block.Message;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

class CardTest {
    private final Bench bench = Bench.withTeam();

    @Test
    void a_contact_in_memory_is_shown_at_once_without_asking_aws() {
        bench.warm(Team.AKUA);
        Reply reply = bench.runs("show", "akua  mansa");
        assertThat(reply.later()).isEmpty();
        assertThat(bench.aws.calls).isEmpty();
        assertThat(Shown.in(reply).text())
                .contains("Akua Mansa", "Contact · akuam", "*Engagement plan*")
                .contains("*Work phone* · SMS · +1 ••• ••• 0100 · activated");
        assertThat(Shown.in(reply).table())
                .containsExactly(
                        "1 · at 0 min | 5 min | Work phone | SMS",
                        "2 · at 5 min | 10 min | Work mail | e-mail · not activated, so not used",
                        "3 · at 15 min | 1 min | a deleted channel | –");
    }

    @Test
    void a_stage_has_a_row_for_each_of_its_targets_and_no_cell_is_empty() {
        Contact after = Team.ESCALATION.withPlan(
                Plan.ofStages(List.of(Team.ESCALATION.plan().stages().get(1), new Stage(7, List.of()))));
        assertThat(shownOf(after).table())
                .containsExactly(
                        "1 · at 0 min | 0 min | SRE on call | on-call schedule",
                        "1 · at 0 min | 0 min | a deleted contact (left) | –",
                        "2 · at 0 min | 7 min | nobody | –");
    }

    @Test
    void where_there_are_no_tables_the_stages_stand_in_two_columns() {
        bench.warm(Team.AKUA);
        Message card = ((Answer.Say) bench.runs("show", "akuam").now()).message();
        assertThat(Shown.inSections(card).text())
                .contains("*Stage 1* · begins at 0 min · waits 5 min\n*Work phone* · SMS")
                .contains("*Stage 2* · begins at 5 min · waits 10 min\n*Work mail* · e-mail · not activated")
                .contains("*Stage 3* · begins at 15 min · waits 1 min\na deleted channel");
    }

    @Test
    void a_plan_that_is_too_long_for_a_table_stands_in_two_columns() {
        assertThat(shownOf(huge(24, 4)).table()).hasSize(96);
        Shown shown = shownOf(huge(24, 5));
        assertThat(shown.table()).isEmpty();
        assertThat(shown.text()).contains("*Stage 24* · begins at 690 min");

        Contact talkative = Team.ALEJANDRO.withDisplayName("x".repeat(150));
        bench.aws.with(talkative);
        Target target = new Target.ToContact(talkative.arn(), false);
        Contact wide = huge(24, 1)
                .withPlan(Plan.ofStages(Collections.nCopies(24, new Stage(1, Collections.nCopies(3, target)))));
        assertThat(shownOf(wide).table()).isEmpty();
    }

    @Test
    void it_says_where_it_is_used_and_who_changed_it_last() {
        bench.remembers(Told.changed(Team.AKUA, Team.AKUA.withDisplayName("A")));
        bench.warm(Team.ESCALATION).warm(Team.AKUA);
        Reply reply = bench.runs("show", "akuam");
        assertThat(reply.later()).isEmpty();
        assertThat(Shown.in(reply).text())
                .contains("Used in the escalation plan *Example* · Member of the rotation *primary*"
                        + " · Last change by <@U01MAI>, <!date^");
        assertThat(said(reply)).contains("Used in the escalation plan *Example*");
        assertThat(Shown.in(bench.runs("show", "example_escalation")).text()).doesNotContain("Used in", "uses it");
    }

    @Test
    void what_is_not_in_memory_of_where_it_is_used_is_said_with_the_last_change_in_one_card() {
        bench.aws.fresh(Team.AKUA.arn());
        Reply reply = bench.runs("show", "akuam");
        bench.remembers(Told.changed(Team.AKUA, Team.AKUA.withDisplayName("A")));
        Looked screen = Bench.later(reply);
        assertThat(screen.said).hasSize(1);
        assertThat(Shown.in(screen.lastSaid()).text())
                .contains("Member of the rotation *primary* (0 of 1 escalation plan looked into so far)")
                .contains("Last change by <@U01MAI>");
        assertThat(bench.runs("show", "akuam").later()).isEmpty();
    }

    @Test
    void what_was_changed_since_is_learnt_and_said_at_once() {
        bench.warm(Team.AKUA);
        assertThat(Shown.in(bench.runs("show", "akuam")).text()).doesNotContain("Last change");
        bench.cardContext.learn(Told.changed(Team.AKUA, Team.AKUA.withDisplayName("A")));
        bench.cardContext.learn(Told.changed(Team.ESCALATION, Team.ESCALATION));
        Reply reply = bench.runs("show", "akuam");
        assertThat(reply.later()).isEmpty();
        assertThat(Shown.in(reply).text())
                .contains("Used in the escalation plan *Example* · ", "Last change by <@U01MAI>");
        bench.now = bench.now.plusSeconds(601);
        assertThat(bench.runs("show", "akuam").later())
                .as("who was forgotten since")
                .isPresent();
    }

    @Test
    void the_database_away_leaves_the_card_as_it_is_and_draws_it_once() {
        bench.aws.fresh(Team.AKUA.arn());
        bench.journal.down = true;
        Reply reply = bench.runs("show", "akuam");
        Looked screen = Bench.later(reply);
        assertThat(screen.said).hasSize(1);
        assertThat(Shown.in(screen.lastSaid()).table()).hasSize(3);
    }

    @Test
    void a_shared_card_says_where_it_is_used_and_names_nobody_who_changed_it() {
        bench.remembers(Told.changed(Team.AKUA, Team.AKUA.withDisplayName("A")));
        bench.warm(Team.AKUA);
        Looked screen = Bench.later(bench.presses("share", Team.AKUA.arn().value()));
        assertThat(Shown.in(screen.posted.get(0).getValue()).text())
                .contains("Member of the rotation *primary*")
                .doesNotContain("Last change");
    }

    @Test
    void a_contact_that_is_not_in_memory_is_read_after_words() {
        Reply reply = bench.runs("show", "akuam");
        assertThat(said(reply)).contains("Reading *Akua Mansa*…");
        assertThat(bench.aws.calls).isEmpty();
        assertThat(Shown.in(Bench.later(reply).lastSaid()).table()).hasSize(3);
    }

    @Test
    void it_tells_whom_the_plan_reaches_and_what_somebody_should_know_worst_first() {
        bench.warm(Team.AKUA);
        Reply reply = bench.runs("show", "akuam");
        assertThat(Shown.in(reply).text())
                .contains("*Timeline*\n0 min SMS, 5 min: nobody (the e-mail is not activated),"
                        + " 15 min: nobody (the channel was deleted); nobody after 16 min")
                .contains("*Findings*\n*Broken* · stage 3: a channel that was deleted. Put another in its place.\n"
                        + "*Broken* · stage 2: *Work mail* · e-mail is not activated");
        assertThat(said(reply)).contains("*Timeline*", "*Findings*");
    }

    @Test
    void what_is_not_in_memory_is_not_known_and_drawn_when_it_was_read() {
        bench.warm(Team.ESCALATION);
        Reply reply =
                bench.inModal(Press.Kind.BUTTON, "show", Team.ESCALATION.arn().value(), "", Map.of());
        assertThat(Shown.in(reply).text())
                .contains("0 min: not known (*Akua Mansa*), 5 min: not known (*SRE on call*)")
                .contains("5 min: not known (left (not read yet)); when it ends is not known")
                .contains("Not everything was read.")
                .doesNotContain("deleted", "nobody after");
        assertThat(bench.aws.calls).isEmpty();

        assertThat(Shown.in(Bench.later(reply).lastView()).text())
                .contains("0 min *Akua Mansa* SMS, 5 min: nobody (Akua's e-mail is not activated)")
                .contains("5 min: nobody (a deleted contact (left))")
                .doesNotContain("Not everything was read.", "not read yet");
    }

    @Test
    void a_command_is_answered_with_one_whole_card_since_what_is_said_cannot_be_replaced() {
        bench.warm(Team.ESCALATION);
        Reply reply = bench.runs("show", "example_escalation");
        assertThat(said(reply)).contains("Reading *Example*…");
        assertThat(bench.aws.calls).isEmpty();
        Looked screen = Bench.later(reply);
        assertThat(screen.said).hasSize(1);
        assertThat(Shown.in(screen.lastSaid()).text()).doesNotContain("Not everything was read.");
    }

    @Test
    void a_card_beside_a_message_is_drawn_once_since_it_cannot_be_drawn_anew() {
        bench.warm(Team.ESCALATION);
        Reply reply = bench.presses("show", Team.ESCALATION.arn().value());
        assertThat(said(reply)).contains("Reading");
        assertThat(Bench.later(reply).said).hasSize(1);
    }

    @Test
    void the_text_alone_tells_what_the_blocks_tell() {
        bench.warm(Team.ESCALATION);
        assertThat(Bench.answer(bench.runs("show", "Example")).text().mrkdwn())
                .contains("*Example*", "Escalation plan · example_escalation")
                .contains("*Stage 1* · begins at 0 min · waits 5 min\n*Akua Mansa* · acknowledgement stops the plan")
                .contains("*Stage 2* · begins at 5 min · does not wait\n*SRE on call* · on-call schedule")
                .contains("a deleted contact (left)");
    }

    @Test
    void a_schedule_names_its_rotations_in_order() {
        bench.warm(Team.SCHEDULE);
        Reply reply = bench.runs("show", "sre-oncall");
        assertThat(Shown.in(reply).text())
                .contains("1. *primary* · *Akua Mansa*, *Alejandro Rosalez* (Europe/Berlin)", "2. gone (not read yet)");
        Bench.later(reply);
        assertThat(Shown.in(bench.runs("show", "sre-oncall")).text()).contains("2. a deleted rotation (gone)");
    }

    @Test
    void what_was_made_elsewhere_a_moment_ago_is_not_deleted() {
        Rotation nights = new Rotation(Team.rotation("nights"), "nights", "Etc/UTC", List.of(Team.AKUA.arn()));
        Contact schedule = new Contact(
                Team.contact("osx"), "osx", "", ContactType.ONCALL_SCHEDULE, Plan.ofRotations(List.of(nights.arn())));
        bench.aws.with(nights).with(schedule);
        assertThat(shown("osx"))
                .contains("1. *nights* · *Akua Mansa* (Etc/UTC)")
                .doesNotContain("deleted", "exist", "not read yet");

        Contact made = Team.ALEJANDRO.withDisplayName("Made Elsewhere");
        made = new Contact(Team.contact("made"), "made", "Made Elsewhere", made.type(), made.plan());
        Contact plan = Team.ESCALATION.withPlan(Plan.ofStages(List.of(new Stage(
                5, List.of(new Target.ToContact(made.arn(), true), new Target.ToContact(schedule.arn(), false))))));
        bench.aws.with(made).with(plan);
        for (String verb : List.of("show", "check", "preview")) {
            assertThat(Shown.in(Bench.answer(bench.runs(verb, "Example"))).text())
                    .contains("Made Elsewhere")
                    .doesNotContain("deleted", "does not exist", "not read yet");
        }
        assertThat(new Window(bench).runs("edit", "Example").text())
                .contains("*Made Elsewhere*", "*osx* · on-call schedule")
                .doesNotContain("deleted", "does not exist");
    }

    @Test
    void what_is_deleted_and_made_anew_elsewhere_is_there_again() {
        Contact plan = Team.ESCALATION.withPlan(Plan.ofStages(
                List.of(new Stage(5, List.of(new Target.ToContact(Team.contact("left"), true))))));
        bench.aws.with(plan);
        assertThat(shown("Example")).contains("a deleted contact (left) is reached here and does not exist any more");
        bench.aws.with(new Contact(Team.contact("left"), "left", "Back Again", ContactType.PERSONAL, Plan.blank()));
        assertThat(shown("Example"))
                .contains("*Back Again* has no engagement plan")
                .doesNotContain("deleted");
    }

    private String shown(String who) {
        return Shown.in(Bench.answer(bench.runs("show", who))).text();
    }

    @Test
    void addresses_are_masked_and_arns_are_seen_nowhere() {
        bench.warm(Team.AKUA);
        Reply reply = bench.runs("show", "akuam");
        assertThat(Shown.in(reply).json()).doesNotContain("+12065550100", "akua@example.com");
        assertThat(Shown.in(reply).text() + said(reply)).doesNotContain("arn:aws");
    }

    @Test
    void only_editors_are_offered_to_edit() {
        bench.warm(Team.AKUA);
        assertThat(Shown.in(bench.runs(Bench.MAI, "show", "akuam")).actions())
                .as("first the button of the finding that sends one to the channels")
                .containsExactly("channels", "edit", "preview", "channels", "history", "share", "more");
        assertThat(Shown.in(bench.runs(Bench.SAM, "show", "akuam")).actions())
                .containsExactly("preview", "channels", "history", "share", "more");
    }

    @Test
    void a_contact_of_another_account_is_shown_with_it_and_not_offered_for_change() {
        bench.warm(Team.SHARED);
        Shown card = Shown.in(bench.runs("show", "partner"));
        assertThat(card.text()).contains("Shared by AWS account 999900001111");
        assertThat(card.actions()).doesNotContain("edit");
    }

    @Test
    void what_aws_does_not_confirm_is_shown_with_its_age() {
        bench.warm(Team.ALEJANDRO).aws.isStale();
        assertThat(Shown.in(bench.runs("show", "alejr")).text())
                .contains("AWS does not answer", "<!date^1795255200^")
                .contains("No stages yet", "No contact channels yet.");
    }

    @Test
    void sharing_posts_a_masked_card_with_who_shared_it_and_says_so() {
        bench.warm(Team.AKUA);
        Reply reply = bench.presses("share", Team.AKUA.arn().value());
        assertThat(reply.now()).isInstanceOf(Answer.Redraw.class);
        Looked screen = Bench.later(reply);
        Shown posted = Shown.in(screen.posted.get(0).getValue());
        assertThat(screen.posted.get(0).getKey().channel()).contains(Bench.SRE);
        assertThat(posted.text()).contains("Shared by Mai Nguyen", "+1 ••• ••• 0100");
        assertThat(posted.json()).doesNotContain("+12065550100");
        assertThat(posted.actions()).containsExactly("show");
        assertThat(Shown.in(screen.lastSaid()).text()).contains("Shared to <#C02SRE>.");
        assertThat(Shown.in(screen.lastSaid()).actions()).doesNotContain("share");
    }

    @Test
    void in_a_modal_the_card_is_drawn_in_the_modal() {
        bench.warm(Team.AKUA);
        Reply reply = bench.inModal(Press.Kind.BUTTON, "show", Team.AKUA.arn().value(), "", Map.of());
        assertThat(reply.now()).isInstanceOf(Answer.Show.class);
        assertThat(Shown.in(reply).actions())
                .containsExactly("channels", "edit", "preview", "channels", "history", "more");
    }

    @Test
    void sixty_stages_of_sixty_targets_fit_into_a_message() {
        Contact huge = huge(60, 60);
        bench.aws.with(huge);
        bench.directory.refresh();
        bench.warm(huge);
        Reply reply = bench.runs("show", "huge");
        Message card = Bench.answer(reply);
        assertThat(Shown.in(card).blocks()).isLessThanOrEqualTo(50);
        assertThat(Shown.in(card).text()).contains("… and 48 more targets", "… and 36 more stages");
        assertThat(card.text().mrkdwn().length()).isLessThanOrEqualTo(4000);
    }

    @Test
    void a_hostile_name_does_nothing() {
        Contact hostile = Team.ALEJANDRO.withDisplayName("<!here> *x* <https://evil.example|ok> :tada: @channel `c`");
        bench.aws.with(hostile);
        bench.directory.refresh();
        bench.warm(hostile);
        Reply reply = bench.runs("show", "alejr");
        assertThat(said(reply)).doesNotContain("<!here", "<https", " @channel", "*x*", "`c`");
    }

    @Test
    void a_hostile_name_is_written_out_in_a_table() {
        String name = "<!here> *x* :tada: & _y_";
        bench.aws.with(Team.AKUA.withDisplayName(name));
        bench.directory.refresh();
        bench.warm(Team.ESCALATION);
        assertThat(Shown.in(Bench.answer(bench.runs("show", "Example"))).table().get(0))
                .isEqualTo("1 · at 0 min | 5 min | " + name + " | their own plan · acknowledgement stops this plan");
    }

    private Shown shownOf(Contact contact) {
        bench.aws.with(contact);
        bench.directory.refresh();
        bench.warm(contact);
        return Shown.in(Bench.answer(bench.runs("show", contact.alias())));
    }

    private static String said(Reply reply) {
        return Bench.words(reply);
    }

    private static Contact huge(int stages, int targets) {
        Stage stage = new Stage(30, Collections.nCopies(targets, new Target.ToContact(Team.AKUA.arn(), true)));
        Plan plan = Plan.ofStages(Collections.nCopies(stages, stage));
        return new Contact(Team.contact("huge"), "huge", "", ContactType.ESCALATION, plan);
    }
}
