package oncall.slack.planeditor;

import java.util.Optional;
import oncall.operations.Draft;
import oncall.operations.Merged;
import oncall.slack.words.Called;

/**
 * What a review shows.
 *
 * @param author who changed it meanwhile, where somebody did and that is known
 */
record ReviewScreen(
        Draft draft, ReviewPlace place, Called called, Heard heard, Optional<String> author, Notice notice) {
    boolean creating() {
        return draft.base().isEmpty();
    }

    /** Of an edit. */
    Merged merged() {
        return Merged.of(draft);
    }
}
