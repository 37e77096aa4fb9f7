package oncall.slack.planeditor;

import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Stage;
import oncall.domain.Timeline;
import oncall.operations.plan.Draft;
import oncall.operations.plan.PlanForecast;
import oncall.operations.plan.PlanForecasts;
import oncall.slack.words.DisplayNames;

/**
 * What an overview shows.
 *
 * @param forecast what the plan comes to as it is edited; nothing while too little is known
 */
record OverviewScreen(
        Draft draft, OverviewPlace place, DisplayNames called, Optional<PlanForecast> forecast, Notice notice) {
    /** Stages or rotations on a page: two blocks each, of Slack's hundred. */
    static final int PAGE_SIZE = 10;

    /** Of a contact's own plan it needs no look ahead. */
    OptionalInt end() {
        return draft.type() == ContactType.PERSONAL
                ? OptionalInt.of(
                        draft.plan().stages().stream().mapToInt(Stage::minutes).sum())
                : forecast.map(PlanForecast::timeline).map(Timeline::knownEnd).orElse(OptionalInt.empty());
    }

    boolean creating() {
        return draft.base().isEmpty();
    }

    /** As AWS knows it, whatever was typed; as it is to be called while it is created. */
    ContactName name() {
        return draft.base().map(Contact::name).orElseGet(() -> EditorWords.created(PlanForecasts.wanted(draft)));
    }
}
