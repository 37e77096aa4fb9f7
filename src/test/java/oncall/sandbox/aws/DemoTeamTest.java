package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo team obeys the rules that everybody else has to obey, and has one fault to be found. */
final class DemoTeamTest {
    private final Account team = DemoTeam.in(new Arns("us-east-2"));

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
    void its_rotation_would_be_accepted() {
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

    @Test
    void in_another_region_it_has_that_regions_arns() {
        JsonNode elsewhere = DemoTeam.in(new Arns("cn-north-1")).document();
        assertThat(elsewhere.toString())
                .doesNotContain("us-east-2")
                .contains("arn:aws-cn:ssm-contacts:cn-north-1:111122223333:contact/akuam");
    }
}
