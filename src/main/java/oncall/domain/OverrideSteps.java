package oncall.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sent to AWS, which changes no override: those that go, then those that are made.
 *
 * @param remove as AWS holds them
 * @param add that are not there
 */
public record OverrideSteps(List<RotationOverride> remove, List<RotationOverride> add) {
    public OverrideSteps {
        remove = List.copyOf(remove);
        add = List.copyOf(add);
    }

    /**
     * From what AWS holds to what is wanted. What has gone by is not made anew, and of what is left nothing that is
     * shorter than AWS takes.
     *
     * @param first the first moment that can still be changed
     */
    public static OverrideSteps toward(List<RotationOverride> present, List<RotationOverride> wanted, Instant first) {
        Span ahead = new Span(first, Instant.MAX);
        return new OverrideSteps(
                present.stream()
                        .filter(there ->
                                !there.isIn(wanted) && there.span().to().isAfter(first))
                        .toList(),
                wanted.stream()
                        .filter(one -> !one.isIn(present))
                        .map(one -> one.during(one.span().within(ahead)))
                        .filter(one -> OverrideRules.isLongEnough(one.span()))
                        .filter(one -> !one.isIn(present))
                        .toList());
    }

    /** What AWS holds after them. */
    public List<RotationOverride> after(List<RotationOverride> present) {
        List<RotationOverride> left = new ArrayList<>(present);
        left.removeIf(one -> one.isIn(remove));
        left.addAll(add);
        return left;
    }

    public boolean isEmpty() {
        return remove.isEmpty() && add.isEmpty();
    }
}
