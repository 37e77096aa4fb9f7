package oncall.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change of a plan brings and removes of what somebody should know. That a stage moved makes no finding another.
 */
public record FindingsChange(List<Finding> brought, List<Finding> removed) {
    public FindingsChange {
        brought = List.copyOf(brought);
        removed = List.copyOf(removed);
    }

    public static FindingsChange between(List<Finding> before, List<Finding> after) {
        return new FindingsChange(without(after, before), without(before, after));
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        List<Finding> left = new ArrayList<>(others);
        List<Finding> without = new ArrayList<>();
        for (Finding finding : findings) {
            int same = indexOf(finding, left);
            if (same < 0) {
                without.add(finding);
            } else {
                left.remove(same);
            }
        }
        return without;
    }

    private static int indexOf(Finding finding, List<Finding> others) {
        for (int i = 0; i < others.size(); i++) {
            if (finding.is(others.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
