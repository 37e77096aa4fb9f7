package oncall.stories;

import java.util.ArrayList;
import java.util.List;

/** One call of an errand: the so-many-th of its name. */
public record Step(String call, int nth) {
    /** In the order in which an errand made them. */
    static List<Step> of(List<String> calls) {
        List<Step> steps = new ArrayList<>();
        for (String call : calls) {
            int before = (int)
                    steps.stream().filter(step -> step.call().equals(call)).count();
            steps.add(new Step(call, before));
        }
        return steps;
    }
}
