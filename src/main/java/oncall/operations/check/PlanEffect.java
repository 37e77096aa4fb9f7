package oncall.operations.check;

import java.util.List;
import oncall.domain.Finding;
import oncall.operations.port.Notice;

/**
 * What a change of a contact or plan would do to plans, before it is made.
 *
 * @param findings what there would be to find fault with in its own plan and is not now, worst first
 * @param hurts other plans and schedules that it breaks or weakens
 * @param empties whether its plan reaches somebody now, and nobody then
 */
public record PlanEffect(List<Finding> findings, List<Notice.Hurt> hurts, boolean empties) {
    public PlanEffect {
        findings = List.copyOf(findings);
        hurts = List.copyOf(hurts);
    }

    public static PlanEffect none() {
        return new PlanEffect(List.of(), List.of(), false);
    }

    /** Whether somebody who is reached now may be reached no more, or later. */
    public boolean isHarmful() {
        return empties || !hurts.isEmpty() || findings.stream().anyMatch(Finding::isMoreThanAHint);
    }
}
