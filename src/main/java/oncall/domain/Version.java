package oncall.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Name and plan made from others, with what tells the stages apart wherever they move.
 *
 * @param origins for each stage its place in the plan that this was made from, or a negative number of its own
 */
public record Version(String displayName, Plan plan, List<Integer> origins) {
    public Version {
        origins = List.copyOf(origins);
        if (origins.size() != plan.stages().size()) {
            throw new IllegalArgumentException("Each stage has an origin.");
        }
        if (origins.stream().distinct().count() < origins.size()) {
            throw new IllegalArgumentException("No two stages have the same origin.");
        }
    }

    /** Made from the base by somebody who left no origins: stages are recognised by whom they reach. */
    public static Version of(Contact base, Contact present) {
        List<Integer> origins = Alignment.ofStages(
                        base.plan().stages(), present.plan().stages())
                .origins();
        return new Version(
                present.displayName(),
                present.plan(),
                IntStream.range(0, origins.size())
                        .map(i -> origins.get(i) < 0 ? -1 - i : origins.get(i))
                        .boxed()
                        .toList());
    }
}
