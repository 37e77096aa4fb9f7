package oncall.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed between two states of a contact; nothing exactly where name and plan are equal. */
public final class PlanDiff {
    private PlanDiff() {}

    public static List<Difference> between(Contact before, Contact after) {
        List<Difference> all = new ArrayList<>();
        if (!before.displayName().equals(after.displayName())) {
            all.add(new Difference.DisplayNameChanged(before.displayName(), after.displayName()));
        }
        all.addAll(between(before.plan(), after.plan()));
        return List.copyOf(all);
    }

    public static List<Difference> between(Plan before, Plan after) {
        List<Difference> all = new ArrayList<>(stages(before.stages(), after.stages()));
        all.addAll(rotations(before.rotations(), after.rotations()));
        return List.copyOf(all);
    }

    private static List<Difference> stages(List<Stage> before, List<Stage> after) {
        Alignment pairs = Alignment.ofStages(before, after);
        List<Difference> all = new ArrayList<>();
        pairs.removed().forEach(i -> all.add(new Difference.StageRemoved(i, before.get(i))));
        Set<Integer> moved = pairs.moved();
        for (int i = 0; i < after.size(); i++) {
            int was = pairs.origin(i);
            if (was < 0) {
                all.add(new Difference.StageAdded(i, after.get(i)));
                continue;
            }
            if (moved.contains(i)) {
                all.add(new Difference.StageMoved(was, i));
            }
            all.addAll(stage(i, before.get(was), after.get(i)));
        }
        return all;
    }

    private static List<Difference> stage(int index, Stage before, Stage after) {
        List<Difference> all = new ArrayList<>();
        for (Stage.Field field : Stage.Field.values()) {
            if (!field.isSame(before, after)) {
                all.add(new Difference.FieldChanged(index, field, before, after));
            }
        }
        Alignment pairs = Alignment.ofTargets(before.targets(), after.targets());
        Deque<Target> gone = new ArrayDeque<>(
                pairs.removed().stream().map(before.targets()::get).toList());
        for (int i = 0; i < after.targets().size(); i++) {
            int was = pairs.origin(i);
            Target now = after.targets().get(i);
            if (was >= 0) {
                target(index, before.targets().get(was), now, all);
            } else if (gone.isEmpty()) {
                all.add(new Difference.TargetAdded(index, now));
            } else {
                all.add(new Difference.TargetReplaced(index, gone.remove(), now));
            }
        }
        gone.forEach(target -> all.add(new Difference.TargetRemoved(index, target)));
        if (!pairs.moved().isEmpty()) {
            all.add(new Difference.TargetsReordered(index, before.targets(), after.targets()));
        }
        return all;
    }

    private static void target(int stage, Target before, Target after, List<Difference> all) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof Target.ToChannel was && after instanceof Target.ToChannel now) {
            all.add(new Difference.RetryChanged(stage, was, now));
        } else if (after instanceof Target.ToContact now) {
            all.add(new Difference.EssentialChanged(stage, now.contact(), now.essential()));
        }
    }

    private static List<Difference> rotations(List<Arn> before, List<Arn> after) {
        Alignment pairs = Alignment.of(before, after, List.of(Objects::equals));
        List<Difference> all = new ArrayList<>();
        pairs.removed().forEach(i -> all.add(new Difference.RotationRemoved(before.get(i))));
        pairs.added().forEach(i -> all.add(new Difference.RotationAdded(after.get(i))));
        // What was added or removed at some place leaves the others in order; where it does not, the order is new.
        if (!pairs.moved().isEmpty()) {
            all.add(new Difference.RotationsReordered(before, after));
        }
        return all;
    }

    /** What a target reaches, whatever else is said about it. */
    static Set<Object> identities(Stage stage) {
        return stage.targets().stream().map(PlanDiff::identity).collect(Collectors.toSet());
    }

    static Object identity(Target target) {
        if (target instanceof Target.ToChannel channel) {
            return channel.channel();
        }
        return target instanceof Target.ToContact contact ? contact.contact() : target;
    }
}
