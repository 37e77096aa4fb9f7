package oncall.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a contact does when it is engaged: stages for a contact or an escalation plan, rotations for a schedule. */
public record Plan(List<Stage> stages, List<Arn> rotations) {
    public Plan {
        stages = List.copyOf(stages);
        rotations = List.copyOf(rotations);
    }

    /** Those that its stages reach. */
    public List<Arn> contacts() {
        return stages.stream()
                .flatMap(stage -> stage.targets().stream())
                .flatMap(target ->
                        target instanceof Target.ToContact reached ? Stream.of(reached.contact()) : Stream.of())
                .toList();
    }

    /** Those that its stages reach. */
    public List<Arn> channels() {
        return stages.stream()
                .flatMap(stage -> stage.targets().stream())
                .flatMap(target ->
                        target instanceof Target.ToChannel reached ? Stream.of(reached.channel()) : Stream.of())
                .toList();
    }

    /** Contacts that its stages reach, and its rotations. */
    public List<Arn> referred() {
        return Stream.concat(contacts().stream(), rotations.stream()).toList();
    }

    /** With what stands for each target; a target that nothing stands for is left out. */
    public Plan mapTargets(Function<Target, Optional<Target>> change) {
        return new Plan(
                stages.stream()
                        .map(stage -> stage.withTargets(stage.targets().stream()
                                .map(change)
                                .flatMap(Optional::stream)
                                .toList()))
                        .toList(),
                rotations);
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
