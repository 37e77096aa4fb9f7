package oncall.domain;

import java.util.List;

/** One thing that tells a contact from what it was before. Stages count from 0, in the present plan unless said. */
public sealed interface Difference {
    record DisplayNameChanged(String before, String after) implements Difference {}

    record StageAdded(int stage, Stage added) implements Difference {}

    /** The stage counts in the plan as it was. */
    record StageRemoved(int stage, Stage removed) implements Difference {}

    /** The first place counts in the plan as it was. */
    record StageMoved(int before, int after) implements Difference {}

    /** The stage with another value of one field. */
    record FieldChanged(int stage, Stage.Field field, Stage before, Stage after) implements Difference {}

    record TargetAdded(int stage, Target added) implements Difference {}

    record TargetRemoved(int stage, Target removed) implements Difference {}

    /** Another target in place of one. */
    record TargetReplaced(int stage, Target before, Target after) implements Difference {}

    /** The same channel with another retry interval. */
    record RetryChanged(int stage, Target.ToChannel before, Target.ToChannel after) implements Difference {}

    /** The same contact, essential or no longer. */
    record EssentialChanged(int stage, Arn contact, boolean essential) implements Difference {}

    /** The targets that were there before stand in another order. */
    record TargetsReordered(int stage, List<Target> before, List<Target> after) implements Difference {
        public TargetsReordered {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    record RotationAdded(Arn rotation) implements Difference {}

    record RotationRemoved(Arn rotation) implements Difference {}

    /** The rotations that were there before stand in another order. */
    record RotationsReordered(List<Arn> before, List<Arn> after) implements Difference {
        public RotationsReordered {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
