package oncall.slack.planeditor;

import java.util.Optional;
import oncall.operations.announce.Hearing;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Merged;
import oncall.slack.words.DisplayNames;

/**
 * What a review shows.
 *
 * @param consequences nothing where AWS could not be asked
 * @param author who changed it meanwhile, where somebody did and that is known
 */
record ReviewScreen(
        Draft draft,
        ReviewPlace place,
        DisplayNames called,
        Hearing.Heard heard,
        Optional<Consequences> consequences,
        Optional<String> author,
        Notice notice) {
    boolean creating() {
        return draft.base().isEmpty();
    }

    /** Whether the author must say that the plan is meant to reach nobody. */
    boolean asksToConfirm() {
        return !creating() && consequences.filter(Consequences::reachNobody).isPresent();
    }

    /** Of an edit. */
    Merged merged() {
        return Merged.of(draft);
    }
}
