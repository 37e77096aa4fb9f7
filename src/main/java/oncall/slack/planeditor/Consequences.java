package oncall.slack.planeditor;

import oncall.domain.FindingsChange;
import oncall.domain.PlanLint;
import oncall.operations.plan.Outlook;

/** What a save would lead to. */
record Consequences(Outlook after, FindingsChange findings) {
    /** Whether a plan that reached somebody would reach nobody any more: a person must say that this is meant. */
    boolean reachNobody() {
        return PlanLint.reachesNobody(findings.brought());
    }
}
