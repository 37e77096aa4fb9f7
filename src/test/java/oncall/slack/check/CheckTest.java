package oncall.slack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.operations.port.Seen;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.who.ShortName;
import org.junit.jupiter.api.Test;

class CheckTest {
    private final Bench bench = Bench.withTeam();

    @Test
    void one_plan_in_memory_is_checked_at_once() {
        bench.warm(Team.AKUA);
        Reply reply = bench.runs("check", "akuam");
        assertThat(reply.later()).isEmpty();
        assertThat(bench.aws.calls).isEmpty();
        assertThat(Shown.in(reply).text())
                .contains("*Broken* · stage 3: a channel that was deleted. Put another in its place.")
                .contains("*Broken* · stage 2: *Work mail* · e-mail is not activated")
                .contains("*Weak* · only one kind of channel is used");
        assertThat(Shown.in(reply).actions()).containsExactly("channels", "show");
    }

    @Test
    void a_menu_entry_names_the_contact_shortly() {
        bench.warm(Team.AKUA);
        assertThat(Shown.in(bench.presses("check", ShortName.of(Team.AKUA.arn())))
                        .text())
                .contains("Akua Mansa", "is not activated");
        assertThat(Bench.later(bench.presses("check", ShortName.of(Team.contact("nobody"))))
                        .lastSaid()
                        .text()
                        .mrkdwn())
                .contains("No contact, escalation plan, schedule or rotation");
    }

    @Test
    void everything_is_read_and_the_worst_comes_first() {
        Reply reply = bench.runs("check", "");
        assertThat(bench.aws.calls).isEmpty();
        Shown shown = Shown.in(Bench.later(reply).lastSaid());
        assertThat(shown.text()).contains("5 plans checked: 5 broken\n");
        assertThat(shown.text().indexOf("nobody is reached at all"))
                .isLessThan(shown.text().indexOf("akuam"));
        assertThat(shown.json()).doesNotContain("5550100");
    }

    @Test
    void what_no_list_named_yet_is_looked_up_before_it_is_called_deleted() {
        Contact made = new Contact(Team.contact("made"), "made", "Made", ContactType.PERSONAL, Plan.blank());
        Rotation turn = new Rotation(Team.rotation("turn"), "turn", "Etc/UTC", List.of(Team.AKUA.arn()));
        bench.aws.with(made).with(turn);
        bench.aws.with(Team.ESCALATION.withPlan(Plan.ofStages(List.of(
                new Stage(5, List.of(new Target.ToContact(made.arn(), true))),
                new Stage(5, List.of(new Target.ToContact(Team.contact("left"), true)))))));
        bench.aws.with(Team.SCHEDULE.withPlan(Plan.ofRotations(List.of(turn.arn(), Team.rotation("gone")))));
        String checked =
                Shown.in(Bench.later(bench.runs("check", "")).lastSaid()).text();
        assertThat(checked)
                .contains(
                        "stage 2: a deleted contact (left) is reached here", "a deleted rotation (gone) does not exist")
                .doesNotContain("(made)", "made (not", "(turn)", "turn (not");
    }

    @Test
    void plans_with_findings_are_shown_ten_to_a_page() {
        for (int i = 0; i < 18; i++) {
            bench.aws.with(new Contact(Team.contact("crew" + i), "crew" + i, "", ContactType.PERSONAL, Plan.blank()));
        }
        bench.directory.refresh();

        Shown first = Shown.in(Bench.later(bench.runs("check", "")).lastSaid());
        Shown third = Shown.in(Bench.later(bench.presses("check.next", "2")).lastSaid());

        assertThat(first.text()).contains("Worst first: 1–10 of 23");
        assertThat(first.actions()).contains("check.next").doesNotContain("check.previous");
        assertThat(third.text()).contains("21–23 of 23");
        assertThat(third.actions()).contains("check.previous").doesNotContain("check.next");
    }

    @Test
    void whoever_is_on_call_this_week_and_has_no_slack_account_any_more_is_named() {
        Instant now = bench.now;
        bench.aws.with(
                Team.PRIMARY.arn(),
                new Shift(new Span(now.minusSeconds(3600), now.plusSeconds(3600)), List.of(Team.AKUA.arn()), false),
                new Shift(
                        new Span(now.plus(Duration.ofDays(8)), now.plus(Duration.ofDays(9))),
                        List.of(Team.ALEJANDRO.arn()),
                        false));
        bench.linked(Bench.SAM, Team.AKUA.arn());
        bench.linked("U07LEFT", Team.ALEJANDRO.arn());
        assertThat(checked()).doesNotContain("deactivated");

        bench.membership.deactivates(Bench.SAM);
        bench.membership.deactivates("U07LEFT");
        assertThat(checked())
                .contains("On call in the coming week, and their Slack account is deactivated: *Akua Mansa*.");
    }

    private String checked() {
        return Shown.in(Bench.later(bench.runs("check", "")).lastSaid()).text();
    }

    @Test
    void progress_is_told_now_and_then_while_plans_are_read() {
        bench.aws.eachCall(() -> bench.now = bench.now.plusSeconds(1));

        Looked screen = Bench.later(bench.inModal(Press.Kind.BUTTON, "check", "", "", Map.of()));

        List<String> said =
                screen.views.stream().map(view -> Shown.in(view).text()).toList();
        assertThat(said.size()).isBetween(2, 4);
        assertThat(said.get(0)).contains("Checking everything: ", " of 5…");
        assertThat(Bench.later(bench.runs("check", "")).said)
                .as("a command's answer cannot be replaced")
                .hasSize(1);
    }

    @Test
    void what_takes_too_long_is_left_and_said_and_read_on_at_a_press() {
        bench.aws.eachCall(() -> bench.now = bench.now.plusSeconds(25));

        Shown first = Shown.in(Bench.later(bench.runs("check", "")).lastSaid());
        bench.aws.eachCall(() -> {});
        Shown second = Shown.in(Bench.later(bench.presses("check.again", "0")).lastSaid());

        assertThat(first.text()).contains(" of 5 plans checked", "not read yet.");
        assertThat(first.text()).contains("Read On");
        assertThat(second.text())
                .contains("5 plans checked")
                .contains("Check Again")
                .doesNotContain("not read yet");
    }

    @Test
    void what_aws_refuses_is_told() {
        bench.aws.fails(new Refused(Refused.Reason.THROTTLED, "AWS asks to slow down."));

        assertThat(Shown.in(Bench.later(bench.runs("check", "")).lastSaid()).text())
                .contains("0 of 5 plans checked.", "5 plans not read yet. AWS asks to slow down.");
    }

    @Test
    void what_was_last_seen_is_checked_at_once_and_said_to_be_of_then_and_read_anew_at_a_press() {
        Instant morning = bench.now.minus(Duration.ofHours(3));
        Instant noon = bench.now.minus(Duration.ofMinutes(20));
        bench.aws.list().forEach(name -> seen(name.arn(), name.alias().equals("akuam") ? morning : noon));
        checked();
        bench.aws.calls.clear();

        Shown first = Shown.in(Bench.later(bench.runs("check", "")).lastSaid());

        assertThat(bench.aws.calls).isEmpty();
        assertThat(first.text())
                .contains("5 plans checked: ")
                .contains("5 plans are as they were last seen, the first on <!date^" + morning.getEpochSecond() + "^")
                .contains("*Read On* reads the oldest anew.");

        Shown second = Shown.in(Bench.later(bench.presses("check.again", "0")).lastSaid());

        assertThat(bench.aws.calls.get(0)).as("the oldest first").isEqualTo("get akuam");
        assertThat(bench.aws.calls.stream().filter(call -> call.startsWith("get ")))
                .hasSize(5);
        assertThat(second.text()).contains("5 plans checked: ").doesNotContain("last seen");
        assertThat(second.text()).contains("Check Again");
    }

    @Test
    void what_was_seen_a_moment_ago_counts_as_read() {
        bench.aws.list().forEach(name -> seen(name.arn(), bench.now.minusSeconds(90)));
        bench.aws.calls.clear();

        assertThat(checked()).contains("5 plans checked").doesNotContain("last seen", "not read yet");
        Bench.later(bench.presses("check.again", "0"));
        assertThat(bench.aws.calls).doesNotContain("get akuam");
    }

    @Test
    void turning_a_page_asks_for_nothing() {
        bench.aws.list().forEach(name -> seen(name.arn(), bench.now.minus(Duration.ofHours(1))));
        checked();
        bench.aws.calls.clear();

        Bench.later(bench.presses("check.next", "0"));

        assertThat(bench.aws.calls).isEmpty();
    }

    private void seen(Arn contact, Instant at) {
        bench.lastSeen.put(
                contact,
                new Seen<>(new ContactDetails(bench.aws.get(contact), bench.aws.channels(contact)), at, false));
    }
}
