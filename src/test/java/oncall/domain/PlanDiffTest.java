package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanDiffTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Target SMS = channel("sms", 1);
    private static final Target VOICE = channel("voice", 1);
    private static final Stage FIRST = new Stage(5, List.of(SMS));
    private static final Stage SECOND = new Stage(5, List.of(VOICE));
    private static final Stage THIRD = new Stage(1, List.of());

    private final Random random = new Random(SEED);

    @Test
    void there_is_a_difference_exactly_where_plans_differ() {
        for (int i = 0; i < 5_000; i++) {
            Plan before = anyPlan();
            Plan after = anyPlan();

            assertThat(PlanDiff.between(before, after).isEmpty())
                    .as("plans %s and %s of -Dseed=%s", before, after, SEED)
                    .isEqualTo(before.equals(after));
            assertThat(PlanDiff.between(before, before)).isEmpty();
        }
    }

    @Test
    void a_new_name_is_one_difference() {
        Contact akua = new Contact(new Arn("a"), "akuam", "Akua", ContactType.PERSONAL, Plan.blank());

        assertThat(PlanDiff.between(akua, akua.withDisplayName("Akua Mansa")))
                .containsExactly(new Difference.DisplayNameChanged("Akua", "Akua Mansa"));
    }

    @Test
    void stages_are_added_and_removed() {
        assertThat(between(List.of(FIRST), List.of(FIRST, SECOND)))
                .containsExactly(new Difference.StageAdded(1, SECOND));
        assertThat(between(List.of(FIRST, SECOND, THIRD), List.of(FIRST, THIRD)))
                .containsExactly(new Difference.StageRemoved(1, SECOND));
        assertThat(between(List.of(FIRST, SECOND, SECOND, THIRD), List.of(SECOND, SECOND, THIRD)))
                .containsExactly(new Difference.StageRemoved(0, FIRST));
    }

    @Test
    void a_moved_stage_is_moved_and_the_others_are_not() {
        assertThat(between(List.of(FIRST, SECOND, THIRD), List.of(SECOND, THIRD, FIRST)))
                .containsExactly(new Difference.StageMoved(0, 2));
    }

    @Test
    void a_stage_that_waits_longer_is_the_same_stage() {
        Stage longer = new Stage(9, List.of(SMS));
        assertThat(between(List.of(FIRST, SECOND), List.of(longer, SECOND)))
                .containsExactly(new Difference.FieldChanged(0, Stage.Field.MINUTES, FIRST, longer));
    }

    @Test
    void targets_are_added_removed_changed_and_reordered() {
        Target slower = channel("sms", 9);
        assertThat(targets(List.of(SMS), List.of(SMS, VOICE))).containsExactly(new Difference.TargetAdded(0, VOICE));
        assertThat(targets(List.of(SMS, VOICE), List.of(VOICE))).containsExactly(new Difference.TargetRemoved(0, SMS));
        assertThat(targets(List.of(SMS), List.of(slower)))
                .containsExactly(new Difference.RetryChanged(0, (Target.ToChannel) SMS, (Target.ToChannel) slower));
        assertThat(targets(List.of(SMS, VOICE), List.of(VOICE, SMS)))
                .containsExactly(new Difference.TargetsReordered(0, List.of(SMS, VOICE), List.of(VOICE, SMS)));
        assertThat(targets(List.of(SMS), List.of(VOICE))).containsExactly(new Difference.TargetReplaced(0, SMS, VOICE));
        Arn akua = new Arn("akua");
        assertThat(targets(List.of(new Target.ToContact(akua, false)), List.of(new Target.ToContact(akua, true))))
                .containsExactly(new Difference.EssentialChanged(0, akua, true));
    }

    @Test
    void rotations_are_added_removed_and_reordered() {
        Arn day = new Arn("day");
        Arn night = new Arn("night");

        assertThat(rotations(List.of(day), List.of(day, night))).containsExactly(new Difference.RotationAdded(night));
        assertThat(rotations(List.of(day, night), List.of(night))).containsExactly(new Difference.RotationRemoved(day));
        assertThat(rotations(List.of(day, night), List.of(night, day)))
                .containsExactly(new Difference.RotationsReordered(List.of(day, night), List.of(night, day)));
    }

    private static List<Difference> between(List<Stage> before, List<Stage> after) {
        return PlanDiff.between(Plan.ofStages(before), Plan.ofStages(after));
    }

    private static List<Difference> targets(List<Target> before, List<Target> after) {
        return between(List.of(new Stage(5, before)), List.of(new Stage(5, after)));
    }

    private static List<Difference> rotations(List<Arn> before, List<Arn> after) {
        return PlanDiff.between(Plan.ofRotations(before), Plan.ofRotations(after));
    }

    private static Target channel(String name, int retry) {
        return new Target.ToChannel(new Arn(name), OptionalInt.of(retry));
    }

    private Plan anyPlan() {
        return random.nextInt(4) == 0
                ? Plan.ofRotations(some(() -> new Arn("r" + random.nextInt(3))))
                : Plan.ofStages(some(() -> new Stage(random.nextInt(2), some(this::anyTarget))));
    }

    private Target anyTarget() {
        Arn arn = new Arn("a" + random.nextInt(2));
        return random.nextBoolean()
                ? new Target.ToContact(arn, random.nextBoolean())
                : new Target.ToChannel(arn, random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1));
    }

    private <T> List<T> some(Supplier<T> one) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> one.get()).toList();
    }
}
