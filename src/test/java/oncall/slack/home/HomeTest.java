package oncall.slack.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.Refused;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Notice;
import oncall.operations.port.Watches;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.bench.Window;
import oncall.slack.block.SafeText;
import oncall.slack.press.Answer;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

class HomeTest {
    @Test
    void an_editor_reads_who_they_are_and_finds_every_verb() {
        Shown home = Shown.in(Bench.withTeam().opensHome(Bench.MAI));
        assertThat(home.text())
                .contains("You are <@U01MAI>. You are an editor", "*Contacts* · 3", "*On-call schedules* · 1")
                .contains("`/pager help`", "Updated <!date^1795255200^");
        assertThat(home.actions()).containsExactly("edit", "list", "new", "list", "new", "list", "new", "import");
        assertThat(home.values())
                .containsExactly(
                        Team.ESCALATION.arn().value(),
                        "contacts",
                        "contact",
                        "plans",
                        "plan",
                        "schedules",
                        "schedule",
                        "document");
    }

    @Test
    void it_promises_of_no_plan_that_an_acknowledgement_stops_it() {
        assertThat(Shown.in(Bench.withTeam().opensHome(Bench.MAI)).text())
                .contains("who can stop it, each plan says")
                .doesNotContain("until one acknowledges");
    }

    @Test
    void the_plans_that_i_may_edit_are_there_at_once_and_no_more_than_some() {
        Bench bench = Bench.withTeam();
        assertThat(Shown.in(bench.opensHome(Bench.MAI)).text())
                .contains("*Plans you may edit* · 1", "*Example*\nexample_escalation")
                .doesNotContain("All Plans");
        bench.linked(Bench.SAM, Team.AKUA.arn());
        assertThat(Shown.in(bench.opensHome(Bench.SAM)).text()).doesNotContain("Plans you may edit");
        for (int i = 0; i < 200; i++) {
            bench.aws.with(plan("plan%03d".formatted(i)));
        }
        bench.aws.with(plan("akua-guarded"));
        bench.directory.refresh();
        Shown home = Shown.in(bench.opensHome(Bench.MAI));
        assertThat(home.text())
                .contains("*Plans you may edit* · 201", "… and 193 more", "All Plans")
                .doesNotContain("akua-guarded");
        assertThat(bench.inHome("list", "plans").now()).isInstanceOf(Answer.Open.class);
        assertThat(bench.inHome("edit", Team.ESCALATION.arn().value()).now()).isInstanceOf(Answer.Open.class);
    }

    private static Contact plan(String alias) {
        return new Contact(Team.contact(alias), alias, "", ContactType.ESCALATION, Plan.blank());
    }

    @Test
    void a_member_looks_and_reads_why_no_more() {
        Shown home = Shown.in(Bench.withTeam().opensHome(Bench.SAM));
        assertThat(home.text()).contains("You can look at everything here. Editors are admins. Ask one.");
        assertThat(home.actions()).containsOnly("list");
    }

    @Test
    void it_is_published_at_once_and_again_when_the_names_have_been_read() {
        Bench cold = new Bench();
        cold.aws.with(Team.AKUA);
        Reply reply = cold.opensHome(Bench.MAI);
        assertThat(Shown.in(reply).text()).contains("Reading all names", "*Contacts*\n");
        assertThat(Shown.in(Bench.later(reply).homes.get(0)).text())
                .contains("*Contacts* · 1")
                .doesNotContain("Reading");
    }

    @Test
    void why_the_names_could_not_be_read_stands_in_it() {
        Bench cold = new Bench();
        cold.aws.fails(new Refused(Refused.Reason.NO_PERMISSION, "The permission x is missing."));
        assertThat(Shown.in(Bench.later(cold.opensHome(Bench.MAI)).homes.get(0)).text())
                .contains("could not be read from AWS. The permission x is missing.");
    }

    @Test
    void my_contact_is_there_with_its_channels_in_clear_its_plan_and_who_watches() {
        Bench bench = Bench.withTeam();
        bench.linked(Bench.SAM, Team.AKUA.arn());
        bench.watches.watch(new Watches.Watch(Bench.SRE, Optional.of(Team.AKUA.arn()), Bench.MAI, bench.now));
        Shown home = read(bench, Bench.SAM);
        assertThat(SafeText.typed(home.text()))
                .contains("*Your contact* · *Akua Mansa*", "*Work phone* · SMS · +12065550100 · activated")
                .contains("*Work mail* · e-mail · `akua@example.com` · not activated", "*Stage 1*")
                .contains("Changes of it are read in <#C02SRE>.");
        assertThat(home.actions())
                .contains("edit", "channels", "preview", "history")
                .doesNotContain("home.try-again");
        assertThat(read(bench, Bench.MAI).text())
                .contains("You are linked to no contact.")
                .doesNotContain("5550100");
    }

    @Test
    void an_open_draft_is_gone_on_with_in_a_modal() {
        Bench bench = Bench.withTeam();
        Window mai = new Window(bench);
        mai.runs("edit", "example_escalation").fills("displayName", "Payments").presses("editor-add-stage", "");
        Shown home = read(bench, Bench.MAI);
        assertThat(home.text()).contains("*Open drafts* · 1", "*Example*\nkept <!date^");
        String draft = bench.drafts.of(Bench.MAI).get(0).id();
        Reply reply = bench.inHome("editor-continue", draft);
        assertThat(reply.now()).isInstanceOf(Answer.Open.class);
        assertThat(Shown.in(reply).text()).contains("3 stages");
        Reply gone = bench.inHome("editor-continue", "nosuch");
        assertThat(gone.now()).isInstanceOf(Answer.Open.class);
        assertThat(Shown.in(gone).text()).contains("not known here any more");
    }

    @Test
    void what_waits_for_an_editor_is_shown_and_tried_again() {
        Bench bench = Bench.withTeam();
        Change change = Told.changed(Team.ESCALATION, Team.ESCALATION.withDisplayName("P"));
        bench.remembers(change, Told.as("unclear2", change.withState(Change.State.UNCLEAR)));
        bench.announcements.parked.add(new Announcements.Row(
                Announcement.to(Bench.SRE, Notice.of(change)),
                1,
                Announcements.State.PARKED,
                9,
                false,
                Optional.of(bench.now),
                Optional.empty()));
        Shown home = read(bench, Bench.MAI);
        assertThat(home.text())
                .contains("*Not announced*", "<#C02SRE> · 1 change", "*Not known*", "*Unclear* · <@U01MAI> renamed")
                .contains("*Recent changes*", " UTC> · saved", "All Changes");
        assertThat(read(bench, Bench.SAM).text()).doesNotContain("*Not announced*", "*Not known*");
        View again =
                Bench.later(bench.inHome("home.try-again", Bench.SRE)).homes.get(0);
        assertThat(bench.announcements.triedAgain).containsExactly(Bench.SRE);
        assertThat(Shown.in(again).text()).doesNotContain("*Not announced*");
    }

    @Test
    void a_database_that_is_away_leaves_the_rest_of_the_page() {
        Bench bench = Bench.withTeam();
        bench.journal.down = true;
        assertThat(read(bench, Bench.MAI).text())
                .contains("Your contact, drafts and changes could not be read. The database does not answer.")
                .contains("*Contacts* · 3");
    }

    private static Shown read(Bench bench, String user) {
        return Shown.in(Bench.later(bench.opensHome(user)).homes.get(0));
    }
}
