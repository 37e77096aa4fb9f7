package oncall.slack.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.operations.Refused;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.block.Message;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnCallTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private final Bench bench = Bench.withTeam();

    /** Akua until Monday, then Alejandro, for whom Akua stands in for two hours. */
    private void shifts() {
        bench.aws.with(
                Team.PRIMARY.arn(),
                shift(MONDAY.minus(Duration.ofDays(7)), MONDAY, Team.AKUA.arn()),
                shift(MONDAY, MONDAY.plus(Duration.ofDays(1)), Team.ALEJANDRO.arn()),
                new Shift(
                        new Span(MONDAY.plus(Duration.ofDays(1)), MONDAY.plus(Duration.ofHours(26))),
                        List.of(Team.AKUA.arn()),
                        true,
                        List.of(Team.ALEJANDRO.arn())),
                shift(MONDAY.plus(Duration.ofHours(26)), MONDAY.plus(Duration.ofDays(7)), Team.ALEJANDRO.arn()),
                shift(MONDAY.plus(Duration.ofDays(8)), MONDAY.plus(Duration.ofDays(100)), Team.AKUA.arn()));
    }

    private static Shift shift(Instant from, Instant to, Arn who) {
        return new Shift(new Span(from, to), List.of(who), false);
    }

    private void remembered() {
        shifts();
        bench.shiftReading.readWhole(Team.SCHEDULE.arn());
        bench.aws.calls.clear();
    }

    private static String date(Instant at) {
        return "<!date^" + at.getEpochSecond();
    }

    /** What is drawn last, after work. */
    private static String later(Reply reply) {
        return said(Bench.later(reply).lastSaid());
    }

    private static String words(Reply reply) {
        return reply.now() instanceof Answer.Say say
                ? said(say.message())
                : Shown.in(reply).text();
    }

    /** Fails where Slack would refuse it; words alone have no blocks. */
    private static String said(Message message) {
        return message.blocks().isEmpty()
                ? message.text().mrkdwn()
                : Shown.in(message).text();
    }

    private String said(Reply reply) {
        assertThat(reply.later()).isEmpty();
        assertThat(bench.aws.calls).isEmpty();
        return words(reply);
    }

    @Test
    void every_schedule_is_answered_from_memory_without_a_call() {
        remembered();
        assertThat(said(bench.runs("who", "")))
                .contains("*On call now*", "*SRE on call*")
                .contains("*Akua Mansa* (primary) until " + date(MONDAY))
                .contains("Next: *Alejandro Rosalez* (primary) from " + date(MONDAY))
                .contains("*Gap*: nobody is on call from " + date(MONDAY.plus(Duration.ofDays(7))));
    }

    @Test
    void the_root_command_says_where_to_read_more() {
        remembered();
        assertThat(said(bench.runs("oncall", ""))).contains("*Akua Mansa*", "`/pager help`");
        assertThat(said(bench.runs("who", ""))).doesNotContain("`/pager help`");
    }

    @Test
    void what_was_not_read_is_read_after_words() {
        shifts();
        Reply reply = bench.runs("who", "");
        assertThat(words(reply)).contains("Reading who is on call…");
        assertThat(later(reply)).contains("*Akua Mansa*");
    }

    @Test
    void a_schedule_tells_hand_offs_overrides_gaps_and_who_stands_in_for_whom() {
        remembered();
        assertThat(said(bench.runs("who", "sre on call")))
                .contains("*Next hand-offs*")
                .contains(date(MONDAY))
                .contains("*Akua Mansa* (primary, for Alejandro Rosalez)")
                .contains("*Overrides*", "*Gaps*")
                .contains("Nobody is on call from " + date(MONDAY.plus(Duration.ofDays(7))));
    }

    @Test
    void a_rotation_is_found_by_its_name_and_by_its_arn() {
        remembered();
        for (String who : List.of("primary", "PRIMARY", Team.PRIMARY.arn().value())) {
            assertThat(said(bench.runs("who", who)))
                    .contains("*On call now*", "*Akua Mansa* until " + date(MONDAY), "In the schedule *SRE on call*");
        }
        assertThat(said(bench.runs("show", "primary"))).contains("Members: *Akua Mansa*, *Alejandro Rosalez*");
        assertThat(said(bench.runs("edit", "primary"))).contains("*primary* is a rotation");
        assertThat(said(bench.runs("channels", "primary"))).contains("*primary* is a rotation");
        assertThat(later(bench.runs("who", "primry"))).contains("Did you mean", "*primary* · rotation");
    }

    @Test
    void a_contact_is_told_where_they_are_on_call_now_and_next() {
        remembered();
        assertThat(said(bench.runs("who", "akuam")))
                .contains("*Akua Mansa* is on call now:")
                .contains("*SRE on call* (primary) · *now*, until " + date(MONDAY))
                .contains("Next:", date(MONDAY.plus(Duration.ofDays(1))));
        assertThat(said(bench.runs("who", "alejr"))).contains("*Alejandro Rosalez* is not on call now.");
        assertThat(said(bench.runs("who", "partner"))).contains("is not on call in the coming six weeks.");
    }

    @Test
    void a_schedule_of_another_account_says_whose_it_is_and_what_it_does_not_tell() {
        String account = "arn:aws:ssm-contacts:us-east-2:999900001111:";
        Contact theirs = new Contact(
                new Arn(account + "contact/theirs"),
                "theirs",
                "Theirs",
                ContactType.ONCALL_SCHEDULE,
                Plan.ofRotations(List.of(new Arn(account + "rotation/theirs"))));
        bench.aws.with(theirs);
        bench.directory.refresh();
        assertThat(later(bench.runs("who", "theirs")))
                .contains("Theirs", "On call: not known", "Shared by AWS account 999900001111");
    }

    @Test
    void a_plan_is_resolved_to_people() {
        remembered();
        bench.warm(Team.ESCALATION);
        assertThat(later(bench.runs("who", "example_escalation"))).contains("a deleted contact (left)");
        bench.aws.calls.clear();
        assertThat(said(bench.runs("who", "example_escalation")))
                .contains("*Stage 1*, at 0 min: *Akua Mansa*")
                .contains("*Stage 2*, at 5 min:", "*SRE on call*: *Akua Mansa* (primary) until " + date(MONDAY))
                .contains("a deleted contact (left)");
    }

    @Test
    void at_another_time_somebody_else_is() {
        remembered();
        assertThat(said(bench.runs("who", "sre-oncall at mon 09:00")))
                .contains("*On call at* " + date(MONDAY))
                .contains("*Alejandro Rosalez* (primary) until " + date(MONDAY.plus(Duration.ofDays(1))));
        assertThat(said(bench.runs("who", "at mon 08:59"))).contains("*Akua Mansa* (primary) until " + date(MONDAY));
        assertThat(said(bench.runs("who", "sre-oncall at noon")))
                .contains("is not a time", "`/pager who &lt;who&gt; at");
        assertThat(later(bench.runs("who", "sre-oncall at 2027-06-01 12:00"))).contains("Nobody is on call");
    }

    @Test
    void the_global_shortcut_opens_a_window_of_the_same() {
        Press press = new Press(
                "shortcut",
                Press.Kind.SHORTCUT,
                "oncall",
                "",
                Bench.SAM,
                "T01SANDBOX",
                Optional.empty(),
                Optional.empty(),
                Optional.of("trigger"),
                Optional.empty(),
                Optional.empty());
        assertThat(bench.on(press).now()).isInstanceOf(Answer.Open.class);
    }

    @Test
    void ones_own_shifts_are_listed_where_one_is_linked() {
        remembered();
        assertThat(said(bench.runs("mine", ""))).contains("You are linked to no contact", "`/pager link");
        bench.linked(Bench.MAI, Team.AKUA.arn());
        assertThat(said(bench.runs("mine", "")))
                .contains("*My Shifts*")
                .contains("*SRE on call* (primary) · *now*, until " + date(MONDAY))
                .contains("*SRE on call* (primary, for Alejandro Rosalez) · from "
                        + date(MONDAY.plus(Duration.ofDays(1))))
                .contains("*SRE on call* (primary) · from " + date(MONDAY.plus(Duration.ofDays(8))));
        bench.linked(Bench.SAM, Team.SHARED.arn());
        assertThat(said(bench.runs(Bench.SAM, "mine", ""))).contains("You are not on call in the coming six weeks.");
    }

    @Test
    void old_news_say_how_old_they_are() {
        remembered();
        bench.now = bench.now.plus(Duration.ofMinutes(14));
        assertThat(said(bench.runs("who", ""))).doesNotContain("As of");
        bench.now = bench.now.plus(Duration.ofMinutes(2));
        assertThat(said(bench.runs("who", ""))).contains("As of " + date(bench.now.minus(Duration.ofMinutes(16))));
    }

    @Test
    void what_aws_refuses_is_said_and_the_rest_is_shown() {
        shifts();
        bench.aws.fails(new Refused(Refused.Reason.NO_PERMISSION, "The bot may not list shifts."));
        bench.shiftReading.readWhole(Team.SCHEDULE.arn());
        bench.aws.fails(null);
        bench.aws.calls.clear();
        assertThat(said(bench.runs("who", ""))).contains("On call: not known. The bot may not list shifts.");
    }

    @Test
    void nobody_outside_all_rotations_is_a_gap_that_comes_first() {
        remembered();
        Contact empty = new Contact(
                Team.contact("zz-empty"), "zz-empty", "", ContactType.ONCALL_SCHEDULE, Plan.ofRotations(List.of()));
        bench.aws.with(empty);
        bench.directory.refresh();
        bench.shiftReading.readWhole(empty.arn());
        bench.aws.calls.clear();
        String text = said(bench.runs("who", ""));
        assertThat(text).contains("*zz-empty*", "*Nobody is on call*: it has no rotations");
        assertThat(text.indexOf("zz-empty")).isLessThan(text.indexOf("SRE on call"));
    }

    @Test
    void hundreds_of_schedules_are_paged() {
        remembered();
        for (int i = 0; i < 200; i++) {
            Contact more = new Contact(
                    Team.contact("s" + i),
                    "s" + i,
                    "",
                    ContactType.ONCALL_SCHEDULE,
                    Plan.ofRotations(List.of(Team.PRIMARY.arn())));
            bench.aws.with(more);
        }
        bench.directory.refresh();
        bench.directory
                .names()
                .ofType(ContactType.ONCALL_SCHEDULE)
                .forEach(name -> bench.shiftReading.readWhole(name.arn()));
        bench.aws.calls.clear();
        assertThat(said(bench.runs("who", ""))).contains("1–10 of 201");
        assertThat(said(bench.presses("who.next", "1"))).contains("11–20 of 201");
        assertThat(said(bench.presses("who.next", "20 at 2026-11-24T08:00:00Z")))
                .contains("201–201 of 201", "On call at");
    }

    @Test
    void what_was_asked_can_be_shared_and_asked_again_there() {
        remembered();
        Reply reply = bench.presses("who.share", Team.SCHEDULE.arn().value() + " at 2026-11-24T08:00:00Z");
        assertThat(later(reply)).contains("Shared to", "*Akua Mansa* (primary, for Alejandro Rosalez)");
        assertThat(bench.presses("who.share", Team.contact("gone").value()).later())
                .isEmpty();
    }

    @Test
    void the_app_home_says_whether_one_is_on_call() {
        remembered();
        bench.linked(Bench.MAI, Team.AKUA.arn());
        assertThat(Shown.in(bench.opensHome(Bench.MAI)).text())
                .contains("*You are on call*", "*now*, until " + date(MONDAY), "*Next* · *SRE on call*");
    }

    @Test
    void the_list_says_who_is_on_call() {
        remembered();
        assertThat(said(bench.runs("list", "schedules"))).contains("*Akua Mansa* (primary) until " + date(MONDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*<!here>* _x_ `y` ~z~ & <@U01MAI>", "\u202eevil", "   ", "a\nb"})
    void hostile_names_stay_words(String name) {
        Contact hostile =
                new Contact(Team.SCHEDULE.arn(), "sre-oncall", name, ContactType.ONCALL_SCHEDULE, Team.SCHEDULE.plan());
        Contact person = new Contact(Team.AKUA.arn(), "akuam", name, ContactType.PERSONAL, Team.AKUA.plan());
        bench.aws.with(hostile).with(person);
        bench.directory.refresh();
        remembered();
        bench.linked(Bench.MAI, Team.AKUA.arn());
        for (Reply reply : List.of(
                bench.runs("who", ""),
                bench.runs("who", "sre-oncall"),
                bench.runs("who", "primary"),
                bench.runs("mine", ""))) {
            Message message = ((Answer.Say) reply.now()).message();
            assertThat(said(message)).isNotBlank();
            assertThat(message.text().mrkdwn()).doesNotContain("<!here>", "<@U01MAI>");
        }
    }

    @ParameterizedTest
    @CsvSource({"all", "everything", "EVERYONE"})
    void everything_has_other_names(String word) {
        remembered();
        assertThat(said(bench.runs("who", word))).contains("*On call now*", "*SRE on call*");
    }
}
