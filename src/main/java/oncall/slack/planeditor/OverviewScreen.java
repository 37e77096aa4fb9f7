package oncall.slack.planeditor;

import java.util.Optional;
import oncall.domain.ContactName;
import oncall.operations.Draft;
import oncall.slack.words.Called;

/** What an overview shows. */
record OverviewScreen(Draft draft, OverviewPlace place, Called called, Notice notice) {
    /** Stages or rotations on a page: two blocks each, of Slack's hundred. */
    static final int PAGE_SIZE = 10;

    boolean creating() {
        return draft.base().isEmpty();
    }

    /** As AWS knows it, whatever was typed; empty while it is created. */
    Optional<ContactName> name() {
        return draft.base().map(base -> base.name());
    }
}
