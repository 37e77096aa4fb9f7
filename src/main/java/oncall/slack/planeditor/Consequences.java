package oncall.slack.planeditor;

import java.util.List;
import oncall.domain.FindingsChange;
import oncall.domain.PlanLint;
import oncall.operations.plan.PlanForecast;
import oncall.operations.port.Notice;

/**
 * What a save would lead to.
 *
 * @param hurts other plans and schedules that it breaks or weakens
 */
record Consequences(PlanForecast after, FindingsChange findings, List<Notice.Hurt> hurts) {
    Consequences {
        hurts = List.copyOf(hurts);
    }

    /** Whether a plan that reached somebody would reach nobody any more: a person must say that this is meant. */
    boolean reachNobody() {
        return PlanLint.reachesNobody(findings.brought());
    }
}
