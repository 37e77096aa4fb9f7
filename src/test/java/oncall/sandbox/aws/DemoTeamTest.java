package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo team obeys the rules that everybody else has to obey, and has one fault to be found. */
final class DemoTeamTest {
    private static final Instant BEGAN = Instant.parse("2026-11-27T10:00:00Z");
    private final Account team = DemoTeam.in(new Arns("us-east-2"), BEGAN);

    @Test
    void its_plans_would_be_accepted() {
        Model model = Model.load();
        for (ContactRow row : team.contacts.values()) {
            ObjectNode update = Json.object().put("ContactId", row.arn()).put("DisplayName", row.displayName());
            update.set("Plan", row.plan());
            assertThat(InputCheck.read(model, "UpdateContactRequest", update)).isEqualTo(update);
            assertThat(PlanShapes.check(team, row.arn(), row.type(), row.plan(), Json.object()))
                    .isEqualTo(row.plan());
        }
    }

    @Test
    void its_rotations_would_be_accepted() {
        assertThatCode(() -> team.rotations.values().forEach(row -> RotationRules.check(team, row.settings())))
                .doesNotThrowAnyException();
    }

    @Test
    void one_stage_reaches_a_channel_that_is_not_activated() {
        List<String> reached = team.contacts.values().stream()
                .flatMap(row -> row.plan().findValuesAsText("ContactChannelId").stream())
                .toList();
        Set<String> silent = team.channels.values().stream()
                .filter(channel -> !channel.activated())
                .map(ChannelRow::arn)
                .collect(Collectors.toSet());
        assertThat(silent).hasSize(2);
        assertThat(reached)
                .filteredOn(silent::contains)
                .singleElement()
                .asString()
                .contains("anasi");
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void its_coming_weeks_hold_an_override_and_a_gap_whenever_it_begins(Instant began) {
        Account then = DemoTeam.in(new Arns("us-east-2"), began);
        Window weeks = new Window(began, began.plus(Duration.ofDays(21)));
        List<Shift> primary = shifts(then, "primary", weeks);
        assertThat(primary).filteredOn(shift -> shift.overridden().isPresent()).hasSize(2);
        Shift standIn = primary.stream()
                .filter(shift -> shift.overridden().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(standIn.members())
                .hasSize(1)
                .isNotEqualTo(standIn.overridden().orElseThrow());
        assertThat(standIn.start()).isAfter(began);
        Shift gap = primary.stream()
                .filter(shift -> shift.members().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(shifts(then, "secondary", new Window(gap.start(), gap.end())))
                .isEmpty();
    }

    static Stream<Instant> beginnings() {
        return Stream.of(
                        "2026-11-27T10:00:00Z",
                        "2026-11-30T16:59:59Z",
                        "2026-11-30T17:00:00Z",
                        "2026-03-06T00:00:00Z",
                        "2026-10-30T12:00:00Z",
                        "2027-01-01T00:00:00Z",
                        "2031-07-04T12:00:00Z")
                .map(Instant::parse);
    }

    @Test
    void nobody_is_on_both_rotations_at_one_time() {
        Window year = new Window(BEGAN, BEGAN.plus(Duration.ofDays(365)));
        List<Shift> secondary = shifts(team, "secondary", year);
        assertThat(shifts(team, "primary", year))
                .allSatisfy(shift -> assertThat(secondary)
                        .filteredOn(
                                other -> new Window(other.start(), other.end()).overlaps(shift.start(), shift.end()))
                        .allSatisfy(other -> assertThat(other.members()).doesNotContainAnyElementsOf(shift.members())));
    }

    @Test
    void its_four_people_take_turns_weekly() {
        List<Shift> turns =
                shifts(team, "primary", new Window(BEGAN.plus(Duration.ofDays(28)), BEGAN.plus(Duration.ofDays(49))));
        assertThat(turns.stream().map(shift -> shift.members().get(0).replaceFirst(".*/", "")))
                .hasSize(4)
                .containsExactlyInAnyOrder("akuam", "alejr", "anasi", "sam");
    }

    private static List<Shift> shifts(Account account, String rotation, Window window) {
        return ShiftCalendar.of(account, account.rotation(account.arns.rotation(rotation)))
                .shifts(window);
    }

    @Test
    void in_another_region_it_has_that_regions_arns() {
        JsonNode elsewhere = DemoTeam.in(new Arns("cn-north-1"), BEGAN).document();
        assertThat(elsewhere.toString())
                .doesNotContain("us-east-2")
                .contains("arn:aws-cn:ssm-contacts:cn-north-1:111122223333:contact/akuam");
    }
}
