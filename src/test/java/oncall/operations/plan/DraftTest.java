package oncall.operations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Samples;
import oncall.operations.port.NewContact;
import oncall.operations.port.Occasion;
import oncall.testing.FakeContacts;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Stage A = new Stage(1, List.of());
    private static final Stage B = new Stage(2, List.of());
    private static final Stage C = new Stage(3, List.of());
    private static final Target AKUA = new Target.ToContact(new Arn("akua"), true);

    private static final Occasion MAI = Occasion.of("U1", Optional.of("C1"), Optional.empty());

    private final Draft draft = Draft.edit(
            "d1",
            MAI,
            new Contact(
                    FakeContacts.contactArn("plan"),
                    "plan",
                    "Plan",
                    ContactType.ESCALATION,
                    Plan.ofStages(List.of(A, B, C))),
            Instant.EPOCH);

    @Test
    void a_stage_keeps_its_origin_wherever_it_goes() {
        Draft moved = draft.moveStage(0, 2);

        assertThat(moved.plan().stages()).containsExactly(B, C, A);
        assertThat(moved.origins()).containsExactly(1, 2, 0);
        assertThat(moved.moveStage(2, 0).plan()).isEqualTo(draft.plan());
    }

    @Test
    void a_copy_and_a_new_stage_come_from_nowhere() {
        assertThat(draft.duplicateStage(1).plan().stages()).containsExactly(A, B, B, C);
        assertThat(draft.duplicateStage(1).origins()).containsExactly(0, 1, -1, 2);
        assertThat(draft.addStage(A).origins()).containsExactly(0, 1, 2, -1);
    }

    @Test
    void a_removed_stage_takes_its_origin_with_it() {
        assertThat(draft.removeStage(1).plan().stages()).containsExactly(A, C);
        assertThat(draft.removeStage(1).origins()).containsExactly(0, 2);
    }

    @Test
    void what_moves_rows_raises_the_revision_and_what_was_typed_does_not() {
        assertThat(draft.moveStage(0, 1).revision()).isEqualTo(1);
        assertThat(draft.addTarget(0, AKUA).removeTarget(0, 0).revision()).isEqualTo(2);
        assertThat(draft.replaceStage(0, B).withDisplayName("New").revision()).isZero();
    }

    @Test
    void targets_are_added_and_removed_in_place() {
        Target other = new Target.ToContact(new Arn("other"), false);
        Draft two = draft.addTarget(1, other).addTarget(1, AKUA);

        assertThat(two.plan().stages().get(1)).isEqualTo(new Stage(2, List.of(other, AKUA)));
        assertThat(two.removeTarget(1, 0).plan().stages().get(1)).isEqualTo(new Stage(2, List.of(AKUA)));
    }

    @Test
    void rotations_are_added_moved_and_removed() {
        Arn day = new Arn("day");
        Arn night = new Arn("night");
        Draft both = draft.addRotation(day).addRotation(night);

        assertThat(both.moveRotation(1, 0).plan().rotations()).containsExactly(night, day);
        assertThat(both.removeRotation(0).plan().rotations()).containsExactly(night);
    }

    @Test
    void it_knows_whether_anything_was_changed() {
        assertThat(draft.changed()).isFalse();
        assertThat(draft.withDisplayName("New").changed()).isTrue();
        assertThat(draft.removeStage(0).changed()).isTrue();
    }

    @Test
    void it_starts_again_from_what_aws_holds_now() {
        Contact present = draft.base().orElseThrow().withPlan(Plan.ofStages(List.of(C)));
        Draft again = draft.moveStage(0, 1).restartedFrom(present);

        assertThat(again.plan()).isEqualTo(present.plan());
        assertThat(again.origins()).containsExactly(0);
        assertThat(again.changed()).isFalse();
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void a_new_contact_is_asked_for_as_it_was_typed() {
        NewContact wanted = Samples.newContact("akuam");
        Draft create = Draft.create("d2", MAI, wanted, Instant.EPOCH);

        assertThat(create.wanted()).isEqualTo(wanted);
        assertThat(create.origins()).containsExactly(-1);
        assertThat(create.changed()).isTrue();
    }
}
