package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanLintTest {
    private static final String PEOPLE = """
            contact akua sms voice email : 5 sms | 5 voice
            contact sam sms voice:off email : 5 sms | 5 email
            """;

    private static final String WITH_SHIFT = "plan p : 5 akua! | 5 s! \n schedule s : r \n ";

    /** What stands there, and what must be found, worst first. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Row(String name, String text, String... findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() {
        List<Row> all = new ArrayList<>();
        all.add(new Row("nothing to say", "contact c sms email : 1 sms | 1 email \n engage c"));
        all.add(new Row("no stages", "contact c sms : \n engage c", "REACHES_NOBODY"));
        all.add(new Row("no stages in an escalation", "plan p : \n engage p", "REACHES_NOBODY"));
        all.add(new Row(
                "only empty stages",
                "contact c sms : 5 | 5 \n engage c",
                "REACHES_NOBODY",
                "STAGE_WITHOUT_TARGET in 1",
                "STAGE_WITHOUT_TARGET in 2"));
        all.add(new Row(
                "an empty stage at the beginning",
                "contact c sms email : 7 | 1 sms email \n engage c",
                "NOBODY_AT_FIRST for 7",
                "STAGE_WITHOUT_TARGET in 1"));
        all.add(new Row(
                "a channel that is not activated, and one that is gone",
                "contact c sms:off email voice : 0 sms telex | 0 email voice \n engage c",
                "CHANNEL_GONE in 1 of c/telex",
                "CHANNEL_NOT_ACTIVATED in 1 of c/sms"));
        all.add(new Row(
                "one kind of channel", "contact c sms email : 5 sms | 5 sms \n engage c", "ONE_KIND_OF_CHANNEL"));
        all.add(new Row(
                "only one kind is left",
                "contact c sms voice:off : 5 sms | 5 voice \n engage c",
                "CHANNEL_NOT_ACTIVATED in 2 of c/voice",
                "ONE_KIND_OF_CHANNEL"));
        all.add(new Row(
                "the same target twice in a stage",
                "contact c sms email : 5 sms sms | 5 email \n engage c",
                "SAME_TARGET_TWICE in 1 of c/sms"));
        all.add(new Row(
                "the same contact twice, essential once",
                "plan p : 5 akua! akua \n engage p",
                "SAME_TARGET_TWICE in 1 of akua"));
        all.add(new Row(
                "a stage of which no acknowledgement stops the plan",
                "plan p : 5 akua! | 5 sam \n engage p",
                "STAGE_WITHOUT_ESSENTIAL_CONTACT in 2"));
        all.add(new Row(
                "a stage of which one stops it, and one that waits", "plan p : 5 akua! sam | 5 sam! \n engage p"));
        all.add(new Row("no essential contact", "plan p : 5 akua | 5 sam \n engage p", "NO_ESSENTIAL_CONTACT"));
        all.add(new Row(
                "contacts without a plan, gone, or without a channel that works",
                """
                contact new sms :
                contact off sms:off : 5 sms
                gone ghost
                plan p : 5 akua! | 5 new! ghost | 5 off!
                engage p
                """,
                "CONTACT_GONE in 2 of ghost",
                "CONTACT_WITHOUT_PLAN in 2 of new",
                "CONTACT_UNREACHED in 3 of off"));
        all.add(new Row(
                "an escalation of people who cannot be reached",
                "contact new : \n plan p : 5 new! \n engage p",
                "REACHES_NOBODY",
                "CONTACT_WITHOUT_PLAN in 1 of new"));
        all.add(new Row("what was not read", "plan p : 5 far! \n engage p"));
        all.add(new Row("what was not read may be reached first", "plan p : 5 far! | 5 akua! \n engage p"));
        all.add(new Row(
                "a schedule without rotations",
                "schedule s : \n engage s",
                "REACHES_NOBODY",
                "SCHEDULE_WITHOUT_ROTATIONS of s"));
        all.add(new Row(
                "a schedule of which the only rotation is gone",
                "gone r \n schedule s : r \n engage s",
                "REACHES_NOBODY",
                "SCHEDULE_WITHOUT_ROTATIONS of s",
                "ROTATION_GONE of r"));
        all.add(new Row(
                "a gap",
                "schedule s : r \n shifts r 0-600 : 0-60 akua, 90-600 akua \n engage s",
                "SCHEDULE_GAP of s from 60 to 90"));
        all.add(new Row(
                "gaps are counted",
                "schedule s : r \n shifts r 0-600 : 0-60 akua, 90-120 akua, 150-600 akua \n engage s",
                "SCHEDULE_GAP of s from 60 to 90, 2 times"));
        all.add(new Row("a night outside a rotation's hours is no gap", """
                rotation r UTC 9-17 : akua
                schedule s : r
                shifts r 0-1900 : 0-480 akua, 1440-1900 akua
                engage s
                """));
        all.add(new Row("a gap within a rotation's hours", """
                rotation r UTC 9-17 : akua
                schedule s : r
                shifts r 0-1900 : 0-420 akua, 1440-1900 akua
                engage s
                """, "SCHEDULE_GAP of s from 420 to 480"));
        all.add(new Row(
                "a plan whose schedule has somebody on call without an activated channel",
                "contact off sms:off : 5 sms \n" + WITH_SHIFT + "shifts r 0-600 : 0-600 off \n engage p",
                "CONTACT_UNREACHED in 2 of off through s from 0 to 600"));
        all.add(new Row(
                "somebody of whose channels some are not activated",
                "contact half sms voice:off : 5 sms | 5 voice \n plan p : 5 half! \n engage p",
                "CONTACT_PARTLY_REACHED in 1 of half"));
        all.add(new Row(
                "one of several on call, who cannot be reached",
                "contact off sms:off : 5 sms \n" + WITH_SHIFT + "shifts r 0-600 : 0-600 akua, 60-90 off \n engage s",
                "CONTACT_UNREACHED of off through s from 60 to 90"));
        all.add(new Row(
                "a coming shift in which nobody is reached",
                "contact off sms:off : 5 sms \n schedule s : r \n plan q : 5 s! \n"
                        + "shifts r 0-600 : 0-60 akua, 60-600 off \n engage q",
                "CONTACT_UNREACHED in 1 of off through s from 60 to 600",
                "NOBODY_IN_A_SHIFT of off through s from 60 to 600"));
        all.add(new Row(
                "the shift after the next hand-off, be it weeks ahead",
                "contact off sms:off : 5 sms \n schedule s : r \n plan q : 5 s! \n"
                        + "shifts r 0-30000 : 0-20000 akua, 20000-30000 off \n engage q",
                "CONTACT_UNREACHED in 1 of off through s from 20000 to 30000",
                "NOBODY_IN_A_SHIFT of off through s from 20000 to 30000"));
        all.add(new Row(
                "a later shift than that is too far away for a plan",
                "contact off sms:off : 5 sms \n" + WITH_SHIFT
                        + "shifts r 0-40000 : 0-20000 akua, 20000-30000 sam, 30000-40000 off \n engage p"));
        all.add(new Row(
                "an override of somebody who is no member",
                """
                rotation r UTC : akua
                schedule s : r
                shifts r 0-600 : 0-60 akua, 60-90 sam*, 90-600 akua
                engage s
                """,
                "OVERRIDE_OF_NO_MEMBER of sam through r from 60 to 90"));
        all.add(new Row(
                "a gap at the end of what is known",
                "schedule s : r \n shifts r 0-600 : 0-60 akua \n engage s",
                "SCHEDULE_GAP of s from 60 to 600"));
        all.add(new Row(
                "a gap at once",
                "schedule s : r \n shifts r 0-600 : 60-600 akua \n engage s",
                "SCHEDULE_GAP of s from 0 to 60"));
        all.add(new Row(
                "a gap because an override names nobody",
                "schedule s : r \n shifts r 0-600 : 0-60 akua, 60-90 nobody*, 90-600 akua \n engage s",
                "SCHEDULE_GAP of s from 60 to 90"));
        all.add(new Row("a gap that another rotation fills", """
                schedule s : r q
                shifts r 0-600 : 0-60 akua, 90-600 akua
                shifts q 0-600 : 30-100 sam
                engage s
                """));
        all.add(new Row(
                "no gap where a rotation is not known", "schedule s : r q \n shifts r 0-600 : 0-60 akua \n engage s"));
        all.add(new Row(
                "a gap of a schedule that an escalation reaches",
                "schedule s : r \n shifts r 0-600 : 0-60 akua \n plan p : 5 akua! | 5 s! \n engage p",
                "SCHEDULE_GAP in 2 of s from 60 to 600"));
        all.add(new Row(
                "on call without a plan",
                "contact new : \n schedule s : r \n shifts r 0-600 : 0-60 akua, 60-600 new \n engage s",
                "CONTACT_WITHOUT_PLAN of new through s from 60 to 600",
                "NOBODY_IN_A_SHIFT of new through s from 60 to 600"));
        all.add(new Row(
                "hours in two time zones that meet, and part on 8 March",
                "schedule s : r q \n rotation r America/New_York 9-17 : akua \n rotation q Europe/London 22-14 : akua"
                        + " \n engage s",
                "CLOCKS_LEAVE_HOURS of s from 91440 to 91500, 5 times",
                "CLOCKS_DOUBLE_HOURS of s from 92400 to 92460, 4 times"));
        all.add(new Row(
                "hours in two time zones with the same clocks",
                "schedule s : r q \n rotation r Europe/Berlin 9-17 : akua \n rotation q Europe/London 16-8 : akua"
                        + " \n engage s"));
        all.add(new Row(
                "what two time zones leave is covered by a third rotation",
                "schedule s : r q o \n rotation r America/New_York 9-17 : akua \n rotation q Europe/London 22-14 : akua"
                        + " \n rotation o America/New_York 16-19 : akua \n engage s",
                "CLOCKS_DOUBLE_HOURS of s from 92400 to 92460, 4 times"));
        all.add(new Row(
                "the same rotation twice",
                "schedule s : r r \n shifts r 0-600 : 0-600 akua \n engage s",
                "SAME_ROTATION_TWICE of r"));
        return all;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void finds(Row row) {
        assertThat(findings(row.text()).stream().map(PlanLintTest::words)).containsExactly(row.findings());
    }

    @Test
    void each_kind_is_found_in_some_row() {
        Set<Finding.Kind> found = EnumSet.of(Finding.Kind.TARGET_UNRECOGNISED); // has a test of its own
        rows().forEach(row -> findings(row.text()).forEach(finding -> found.add(finding.kind())));

        assertThat(found).containsExactlyInAnyOrder(Finding.Kind.values());
    }

    @Test
    void a_target_of_an_unknown_shape_is_said_and_kept() {
        Plan plan = Plan.ofStages(List.of(new Stage(5, List.of(new Target.Unrecognised(Map.of())))));
        Contact contact = new Contact(new Arn("p"), "p", "", ContactType.ESCALATION, plan);

        assertThat(PlanLint.of(new ContactDetails(contact, List.of()), PlanBook.empty(), PlanCase.BEGIN).stream()
                        .map(PlanLintTest::words))
                .containsExactly("REACHES_NOBODY", "TARGET_UNRECOGNISED in 1");
    }

    @Test
    void worse_comes_first() {
        List<Finding.Severity> severities = List.of(Finding.Kind.values()).stream()
                .map(Finding.Kind::severity)
                .toList();

        assertThat(severities).isSorted();
    }

    @Test
    void a_change_brings_and_removes() {
        List<Finding> before = findings("plan p : 5 akua | 5 | 5 sam \n engage p");
        List<Finding> after = findings("plan p : 5 | 5 akua! | 5 sam! | 5 \n engage p");

        FindingsChange change = FindingsChange.between(before, after);

        assertThat(change.brought().stream().map(PlanLintTest::words))
                .containsExactly("NOBODY_AT_FIRST for 5", "STAGE_WITHOUT_TARGET in 4");
        assertThat(change.removed().stream().map(PlanLintTest::words)).containsExactly("NO_ESSENTIAL_CONTACT");
    }

    @Test
    void a_plan_that_reaches_nobody_needs_a_second_word() {
        assertThat(PlanLint.reachesNobody(findings("plan p : 5 \n engage p"))).isTrue();
        assertThat(PlanLint.reachesNobody(findings("plan p : 5 akua \n engage p")))
                .isFalse();
    }

    private static List<Finding> findings(String text) {
        PlanCase given = PlanCase.of(PEOPLE + text);
        return PlanLint.of(given.subject(), given.book(), PlanCase.BEGIN);
    }

    private static String words(Finding finding) {
        return finding.kind()
                + (finding.stage().isPresent() ? " in " + (finding.stage().getAsInt() + 1) : "")
                + finding.about().map(arn -> " of " + arn).orElse("")
                + (finding.minutes().isPresent() ? " for " + finding.minutes().getAsInt() : "")
                + finding.through().map(arn -> " through " + arn).orElse("")
                + finding.during()
                        .map(gap -> " from " + minute(gap.from()) + " to " + minute(gap.to()))
                        .orElse("")
                + (finding.times() > 1 ? ", " + finding.times() + " times" : "");
    }

    private static long minute(Instant at) {
        return Duration.between(PlanCase.BEGIN, at).toMinutes();
    }
}
