package oncall.slack.home;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.operations.Refused;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

class HomeTest {
    @Test
    void an_editor_reads_who_they_are_and_finds_every_verb() {
        Shown home = Shown.in(Bench.withTeam().opensHome(Bench.MAI));
        assertThat(home.text())
                .contains("You are <@U01MAI>. You are an editor", "*Contacts* · 3", "*On-call schedules* · 1")
                .contains("`/pager help`", "Updated <!date^1795255200^");
        assertThat(home.actions()).containsExactly("list", "new", "list", "new", "list", "new", "import");
        assertThat(home.values())
                .containsExactly("contacts", "contact", "plans", "plan", "schedules", "schedule", "document");
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
}
