package oncall.slack.home;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.ContactDetails;
import oncall.operations.plan.Draft;
import oncall.operations.port.Announcements;

/**
 * What the App Home shows of the past and of what is open.
 *
 * @param own the reader's contact, where they are linked to one
 * @param drafts the reader's, the one that was kept last first
 * @param changes the newest, of everything
 * @param care what waits for an editor; empty for others
 */
record HomePast(Optional<Own> own, List<Draft> drafts, List<Change> changes, Optional<Care> care) {
    HomePast {
        drafts = List.copyOf(drafts);
        changes = List.copyOf(changes);
    }

    /** @param watching the channels that hear of its changes */
    record Own(ContactDetails details, List<String> watching) {
        Own {
            watching = List.copyOf(watching);
        }
    }

    /**
     * What waits for somebody.
     *
     * @param parked announcements that were given up
     * @param unsettled changes whose outcome is not known, or never will be
     */
    record Care(List<Announcements.Row> parked, List<Change> unsettled) {
        Care {
            parked = List.copyOf(parked);
            unsettled = List.copyOf(unsettled);
        }
    }
}
