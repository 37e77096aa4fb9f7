package oncall.slack.planeditor;

import oncall.domain.Stage;
import oncall.operations.plan.Draft;
import oncall.slack.words.DisplayNames;

/**
 * What the form of a stage shows.
 *
 * @param index where the stage stands in the draft
 */
record StageScreen(Draft draft, StagePlace place, int index, DisplayNames called, Notice notice) {
    Stage stage() {
        return draft.plan().stages().get(index);
    }

    Choices choices() {
        return new Choices(draft.type(), called);
    }
}
