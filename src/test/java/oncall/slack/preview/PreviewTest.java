package oncall.slack.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Names;
import oncall.domain.Plan;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.who.TimedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {
    private final Bench bench = Bench.withTeam();

    @Test
    void what_is_in_memory_is_answered_at_once() {
        bench.warm(Team.AKUA);
        Reply reply = bench.runs("preview", "akuam");
        assertThat(reply.later()).isEmpty();
        assertThat(bench.aws.calls).isEmpty();
        assertThat(Shown.in(reply).text())
                .contains("If it is engaged now and nobody acknowledges:")
                .contains("*0 min* · *Akua Mansa* · SMS *Work phone*")
                .contains("*5 min* · nobody: e-mail *Work mail* of *Akua Mansa* is not activated")
                .contains("*15 min* · nobody: a deleted channel of *Akua Mansa*")
                .contains("*16 min* · ends");
    }

    @Test
    void the_text_alone_tells_what_the_blocks_tell() {
        bench.warm(Team.AKUA);
        Reply reply = bench.runs("preview", "akuam");
        String said = ((Answer.Say) reply.now()).message().text().mrkdwn();
        assertThat(said).contains("*Akua Mansa*", "*0 min* · *Akua Mansa* · SMS", "*16 min* · ends");
        assertThat(said + Shown.in(reply).json()).doesNotContain("5550100");
    }

    @Test
    void an_escalation_is_followed_into_schedules_and_contacts() {
        onCall(Team.AKUA.arn(), "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z");

        assertThat(later(bench.runs("preview", "example_escalation")))
                .contains("*0 min* · *Akua Mansa* · SMS *Work phone*" + " · acknowledgement stops the plan")
                .contains("*5 min* · *Akua Mansa*, on call in *SRE on call* · SMS *Work phone*")
                .contains("*5 min* · nobody: a deleted contact (left)")
                .contains("An acknowledgement stops the contact's own plan");
    }

    @Test
    void at_another_time_somebody_else_is_on_call_and_in_the_askers_zone() {
        onCall(Team.AKUA.arn(), "2026-11-23T07:00:00Z", "2026-11-23T09:00:00Z");
        String monday = "<!date^" + Instant.parse("2026-11-23T08:00:00Z").getEpochSecond();

        assertThat(later(bench.runs("preview", "sre-oncall at mon 09:00")))
                .contains("If it is engaged " + monday)
                .contains("*0 min* · *Akua Mansa*, on call in *SRE on call* · SMS");
        assertThat(later(bench.runs("preview", "sre-oncall at mon 10:00")))
                .contains("*0 min* · nobody: no one is on call in *SRE on call*");
    }

    @Test
    void a_time_that_is_not_understood_is_answered_with_examples_and_nothing_is_asked() {
        for (String time : List.of("soon", "25:00", "2026-02-30 10:00", "")) {
            Reply reply = bench.runs("preview", "akuam at " + time);
            assertThat(said(reply))
                    .contains("” is not a time that is understood here")
                    .contains("/pager preview &lt;who&gt; at mon 09:00")
                    .contains("Europe/Berlin");
        }
        assertThat(bench.aws.calls).isEmpty();
    }

    @Test
    void a_name_may_hold_the_word_at() {
        Contact stare = Team.ALEJANDRO.withDisplayName("Stare At Me");
        Names names = new Names(List.of(stare.name()));

        assertThat(TimedQuery.typed("stare at me", names)).isEqualTo(new TimedQuery("stare at me", Optional.empty()));
        assertThat(TimedQuery.typed("Stare at me  AT  09:00", names))
                .isEqualTo(new TimedQuery("Stare at me", Optional.of("09:00")));
        assertThat(TimedQuery.typed("at 09:00", names)).isEqualTo(new TimedQuery("", Optional.of("09:00")));
        assertThat(TimedQuery.typed(" kate ", names)).isEqualTo(new TimedQuery("kate", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "sre in 2h,sre,in 2h",
                "sre at in 2h,sre,in 2h",
                "sre tomorrow 09:00,sre,tomorrow 09:00",
                "sre at tomorrow at 09:00,sre,tomorrow at 09:00",
                "tomorrow 9am,'',tomorrow 9am",
                "sre at now,sre,-",
                "sre now,sre,-",
                "night shift 09:00,night shift,09:00",
                "a in b,a in b,-",
                "Stare at me in 1h,Stare at me,in 1h"
            })
    void a_time_needs_no_at_before_it(String text, String who, String time) {
        assertThat(TimedQuery.typed(text, new Names(List.of())))
                .isEqualTo(new TimedQuery(who, Optional.ofNullable(time)));
    }

    @Test
    void an_hour_that_does_not_exist_or_comes_twice_is_said_with_what_may_be_meant() {
        for (String verb : List.of("preview", "who")) {
            Shown skipped = Shown.in(bench.runs(verb, "sre-oncall at 2027-03-28 02:30"));
            assertThat(skipped.text())
                    .contains("02:30 does not exist on 2027-03-28 in Europe/Berlin", "forward from 02:00 to 03:00");
            assertThat(skipped.values()).containsExactly("sre-oncall at 2027-03-28T01:00:00Z");

            Shown twice = Shown.in(bench.runs(verb, "sre-oncall at 2027-10-31 02:30"));
            assertThat(twice.text())
                    .contains(
                            "02:30 comes twice on 2027-10-31 in Europe/Berlin", "02:30, UTC+02:00", "02:30, UTC+01:00");
            assertThat(twice.values())
                    .containsExactly("sre-oncall at 2027-10-31T00:30:00Z", "sre-oncall at 2027-10-31T01:30:00Z");
            assertThat(twice.actions()).containsOnly(verb);
        }
        assertThat(bench.aws.calls).isEmpty();
    }

    @Test
    void in_some_hours_somebody_else_is_on_call() {
        onCall(
                Team.AKUA.arn(),
                bench.now.plusSeconds(5400).toString(),
                bench.now.plusSeconds(9000).toString());

        assertThat(later(bench.runs("preview", "sre-oncall in 2h")))
                .contains("*0 min* · *Akua Mansa*, on call in *SRE on call* · SMS");
    }

    @Test
    void what_cannot_be_read_is_not_known_and_why_is_told() {
        bench.warm(Team.SCHEDULE).aws.fails(new Refused(Refused.Reason.NO_PERMISSION, "AWS lacks ListRotationShifts."));

        assertThat(later(bench.runs("preview", "sre-oncall")))
                .contains("on call in *SRE on call*: not known")
                .contains("Not everything could be read: AWS lacks ListRotationShifts.");
    }

    @Test
    void in_a_modal_it_is_drawn_in_the_modal() {
        bench.warm(Team.AKUA);
        Reply reply =
                bench.inModal(Press.Kind.BUTTON, "preview", Team.AKUA.arn().value(), "", Map.of());
        assertThat(reply.now()).isInstanceOf(Answer.Show.class);
        assertThat(Shown.in(reply).text()).contains("*16 min* · ends");
    }

    @Test
    void sixty_stages_of_sixty_targets_fit_into_a_message() {
        Stage stage = new Stage(30, Collections.nCopies(60, new Target.ToContact(Team.AKUA.arn(), true)));
        Contact huge = new Contact(
                Team.contact("huge"),
                "huge",
                "",
                ContactType.ESCALATION,
                Plan.ofStages(Collections.nCopies(60, stage)));
        bench.aws.with(huge);
        bench.directory.refresh();

        assertThat(later(bench.runs("preview", "huge"))).contains("more moments", "*1800 min* · ends");
    }

    private void onCall(Arn who, String from, String to) {
        bench.aws.with(
                Team.PRIMARY.arn(), new Shift(new Span(Instant.parse(from), Instant.parse(to)), List.of(who), false));
    }

    private static String said(Reply reply) {
        return ((Answer.Say) reply.now()).message().text().mrkdwn();
    }

    private static String later(Reply reply) {
        return Shown.in(Bench.later(reply).lastSaid()).text();
    }
}
