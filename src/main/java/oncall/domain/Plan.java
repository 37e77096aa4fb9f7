package oncall.domain;

import java.util.List;

/** What a contact does when it is engaged: stages for a contact or an escalation plan, rotations for a schedule. */
public record Plan(List<Stage> stages, List<Arn> rotations) {
    public Plan {
        stages = List.copyOf(stages);
        rotations = List.copyOf(rotations);
    }

    public static Plan blank() {
        return new Plan(List.of(), List.of());
    }

    public static Plan ofStages(List<Stage> stages) {
        return new Plan(stages, List.of());
    }

    public static Plan ofRotations(List<Arn> rotations) {
        return new Plan(List.of(), rotations);
    }
}
