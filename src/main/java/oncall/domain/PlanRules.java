package oncall.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What AWS will refuse in a plan, found before AWS does. What AWS holds already is not questioned: a stage, a target or
 * a list of rotations that stands in the base plan as it is passes.
 */
public final class PlanRules {
    public static final int LONGEST_WAIT = 30;
    public static final int LONGEST_RETRY = 60;
    /** As the user guide of Incident Manager has it. */
    public static final int MOST_ROTATIONS = 8;

    private PlanRules() {}

    /** For a new plan. */
    public static FieldErrors check(ContactType type, Plan plan) {
        return check(type, plan, Plan.blank());
    }

    /** For a plan that was made from another, which AWS holds. */
    public static FieldErrors check(ContactType type, Plan plan, Plan base) {
        List<FieldErrors> errors = new ArrayList<>();
        errors.add(shape(type, plan, base));
        List<Target> known = base.stages().stream()
                .flatMap(stage -> stage.targets().stream())
                .toList();
        for (int i = 0; i < plan.stages().size(); i++) {
            Stage stage = plan.stages().get(i);
            if (!base.stages().contains(stage)) {
                errors.add(stage(type, i, stage, known));
            }
        }
        return FieldErrors.all(errors);
    }

    private static FieldErrors shape(ContactType type, Plan plan, Plan base) {
        if (type == ContactType.ONCALL_SCHEDULE
                && !plan.stages().isEmpty()
                && !plan.stages().equals(base.stages())) {
            return FieldErrors.at(
                    PlanFields.PLAN, "An on-call schedule has rotations, no stages. Remove the stages from it.");
        }
        if (plan.rotations().equals(base.rotations()) || plan.rotations().isEmpty()) {
            return FieldErrors.none();
        }
        if (type != ContactType.ONCALL_SCHEDULE) {
            return FieldErrors.at(PlanFields.PLAN, "Only an on-call schedule has rotations. Remove them from it.");
        }
        return rotations(
                plan.rotations(), Math.max(MOST_ROTATIONS, base.rotations().size()));
    }

    private static FieldErrors rotations(List<Arn> rotations, int most) {
        if (rotations.size() > most) {
            return FieldErrors.at(
                    PlanFields.PLAN, "A schedule holds at most " + MOST_ROTATIONS + " rotations; remove some.");
        }
        for (int i = 0; i < rotations.size(); i++) {
            int first = rotations.indexOf(rotations.get(i));
            if (first < i) {
                return FieldErrors.at(
                        PlanFields.rotation(i),
                        "Rotation " + (i + 1) + " is the same as rotation " + (first + 1) + "; remove one of them.");
            }
        }
        return FieldErrors.none();
    }

    /** One stage by itself, as a form that edits it wants it. */
    public static FieldErrors check(ContactType type, int index, Stage stage, Plan base) {
        return base.stages().contains(stage)
                ? FieldErrors.none()
                : stage(
                        type,
                        index,
                        stage,
                        base.stages().stream()
                                .flatMap(s -> s.targets().stream())
                                .toList());
    }

    private static FieldErrors stage(ContactType type, int index, Stage stage, List<Target> known) {
        List<FieldErrors> errors = new ArrayList<>();
        errors.add(minutes(index, stage));
        for (int i = 0; i < stage.targets().size(); i++) {
            Target target = stage.targets().get(i);
            if (!known.contains(target)) {
                errors.add(target(type, index, i, target));
            }
        }
        return FieldErrors.all(errors);
    }

    private static FieldErrors minutes(int index, Stage stage) {
        String field = PlanFields.stage(index, Stage.Field.MINUTES);
        if (stage.minutes() < 0 || stage.minutes() > LONGEST_WAIT) {
            return FieldErrors.at(field, "A stage waits 0 to " + LONGEST_WAIT + " minutes.");
        }
        return stage.doesNothing()
                ? FieldErrors.at(field, "A stage that reaches nobody must wait at least 1 minute, or add a target.")
                : FieldErrors.none();
    }

    private static FieldErrors target(ContactType type, int stage, int index, Target target) {
        String field = PlanFields.target(stage, index);
        if (target instanceof Target.ToContact && type != ContactType.ESCALATION) {
            return FieldErrors.at(field, "A contact's own plan reaches the contact's channels, not other contacts.");
        }
        if (target instanceof Target.ToChannel channel) {
            return type == ContactType.PERSONAL
                    ? retry(PlanFields.targetRetry(stage, index), channel.retryMinutes())
                    : FieldErrors.at(field, "An escalation plan reaches contacts and schedules, not single channels.");
        }
        return FieldErrors.none();
    }

    private static FieldErrors retry(String field, OptionalInt minutes) {
        return minutes.isPresent() && (minutes.getAsInt() < 0 || minutes.getAsInt() > LONGEST_RETRY)
                ? FieldErrors.at(field, "The retry interval is 0 to " + LONGEST_RETRY + " minutes.")
                : FieldErrors.none();
    }
}
