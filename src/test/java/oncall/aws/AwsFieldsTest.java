package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "Alias, alias",
        "displayName, displayName",
        "Tags[0].Key, tags",
        "tags.1.member.value, tags",
        "Plan, plan",
        "Plan.Stages[0], plan.stages[0]",
        "Plan.Stages[1].DurationInMinutes, plan.stages[1].minutes",
        "plan.stages.2.member.durationInMinutes, plan.stages[1].minutes",
        "/plan/stages/1/durationInMinutes, plan.stages[1].minutes",
        "Plan.Stages[0].Targets[2].ChannelTargetInfo.RetryIntervalInMinutes, plan.stages[0].targets[2].retry",
        "Plan.Stages[0].Targets[2].ChannelTargetInfo.ContactChannelId, plan.stages[0].targets[2]",
        "plan.stages.1.member.targets.3.member.contactTargetInfo.isEssential, plan.stages[0].targets[2].essential",
        "Plan.RotationIds[3], plan.rotations[3]",
        "Plan.Stages, plan",
        "Plan.Stages[0].Targets, plan.stages[0]",
        "Stages[99999999999999].Targets, plan",
        "IdempotencyToken, form",
        "'', form",
        "Name, form"
    })
    void every_spelling_finds_the_field_of_a_contact(String theirs, String ours) {
        assertThat(AwsFields.ours(Operation.UPDATE_CONTACT, theirs)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"Name, channel.name", "Type, channel.type", "DeliveryAddress.SimpleAddress, channel.address"})
    void the_fields_of_a_channel_are_told_from_those_of_a_contact(String theirs, String ours) {
        assertThat(AwsFields.ours(Operation.CREATE_CONTACT_CHANNEL, theirs)).isEqualTo(ours);
    }
}
