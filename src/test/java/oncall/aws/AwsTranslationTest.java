package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import oncall.domain.Arn;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssmcontacts.model.ChannelTargetInfo;
import software.amazon.awssdk.services.ssmcontacts.model.ContactTargetInfo;
import software.amazon.awssdk.services.ssmcontacts.model.Stage;

class AwsTranslationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @Test
    void whatever_plan_aws_gives_comes_back_to_aws_as_it_was() {
        for (int i = 0; i < 2_000; i++) {
            var given = anyPlan();
            ContactType type = given.hasStages() ? ContactType.PERSONAL : ContactType.ONCALL_SCHEDULE;

            assertThat(AwsTranslation.toAws(type, AwsTranslation.fromAws(given)))
                    .as("plan %s of -Dseed=%s", i, SEED)
                    .isEqualTo(given);
        }
    }

    @Test
    void a_schedule_is_sent_without_stages() {
        var sent = AwsTranslation.toAws(ContactType.ONCALL_SCHEDULE, Plan.ofRotations(List.of(new Arn("r"))));

        assertThat(sent.hasStages()).isFalse();
        assertThat(sent.rotationIds()).containsExactly("r");
    }

    @Test
    void a_blank_plan_is_sent_as_an_empty_list_of_stages() {
        var sent = AwsTranslation.toAws(ContactType.PERSONAL, Plan.blank());

        assertThat(sent.hasStages()).isTrue();
        assertThat(sent.hasRotationIds()).isFalse();
    }

    @Test
    void a_target_of_both_kinds_is_kept_as_unrecognised() {
        var both = software.amazon.awssdk.services.ssmcontacts.model.Target.builder()
                .channelTargetInfo(
                        ChannelTargetInfo.builder().contactChannelId("c").build())
                .contactTargetInfo(ContactTargetInfo.builder().isEssential(true).build())
                .build();

        Plan plan = AwsTranslation.fromAws(software.amazon.awssdk.services.ssmcontacts.model.Plan.builder()
                .stages(Stage.builder().durationInMinutes(1).targets(both).build())
                .build());

        assertThat(plan.stages().get(0).targets()).singleElement().isInstanceOf(Target.Unrecognised.class);
    }

    private software.amazon.awssdk.services.ssmcontacts.model.Plan anyPlan() {
        var builder = software.amazon.awssdk.services.ssmcontacts.model.Plan.builder();
        boolean schedule = random.nextInt(5) == 0;
        return schedule
                ? builder.rotationIds(some(() -> "arn:" + random.nextInt(9))).build()
                : builder.stages(some(this::anyStage)).build();
    }

    private Stage anyStage() {
        return Stage.builder()
                .durationInMinutes(random.nextInt(31))
                .targets(some(this::anyTarget))
                .build();
    }

    private software.amazon.awssdk.services.ssmcontacts.model.Target anyTarget() {
        var builder = software.amazon.awssdk.services.ssmcontacts.model.Target.builder();
        int kind = random.nextInt(8);
        if (kind < 4 || kind == 6) {
            builder.channelTargetInfo(anyChannel(kind == 6));
        }
        if (kind >= 3 && kind < 7) {
            builder.contactTargetInfo(anyContact(kind == 6));
        }
        return builder.build();
    }

    private ChannelTargetInfo anyChannel(boolean odd) {
        var builder = ChannelTargetInfo.builder();
        if (!odd || random.nextBoolean()) {
            builder.contactChannelId("channel" + random.nextInt(5));
        }
        if (random.nextBoolean()) {
            builder.retryIntervalInMinutes(random.nextInt(61));
        }
        return builder.build();
    }

    private ContactTargetInfo anyContact(boolean odd) {
        var builder = ContactTargetInfo.builder();
        if (!odd && random.nextInt(4) > 0) {
            builder.contactId("contact" + random.nextInt(5));
        }
        return builder.isEssential(random.nextBoolean()).build();
    }

    private <T> List<T> some(Supplier<T> one) {
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> one.get()).toList();
    }
}
