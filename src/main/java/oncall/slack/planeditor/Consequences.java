package oncall.slack.planeditor;

import oncall.domain.FindingsChange;
import oncall.domain.PlanLint;
import oncall.operations.plan.PlanForecast;

/** What a save would lead to. */
record Consequences(PlanForecast after, FindingsChange findings) {
    /** Whether a plan that reached somebody would reach nobody any more: a person must say that this is meant. */
    boolean reachNobody() {
        return PlanLint.reachesNobody(findings.brought());
    }
}
