package oncall.slack.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Drafts;
import oncall.operations.port.Announcements;
import oncall.operations.port.History;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Standing;
import oncall.operations.port.Watchers;

/** Reads what the App Home shows beside the names; waits for the database, and for AWS where a contact is not in memory. */
public final class HomeReading {
    private static final int CHANGES = 5;
    private static final int CARE = 50;

    private final Drafts drafts;
    private final KnownContacts known;
    private final History history;
    private final Watchers watchers;
    private final Announcements announcements;

    public HomeReading(
            Drafts drafts, KnownContacts known, History history, Watchers watchers, Announcements announcements) {
        this.drafts = drafts;
        this.known = known;
        this.history = history;
        this.watchers = watchers;
        this.announcements = announcements;
    }

    /** Throws {@code Refused} with words where something does not answer. */
    HomePast read(String user, Standing standing) {
        return new HomePast(
                standing.contact().map(this::own),
                open(user),
                history.page(Optional.empty(), Optional.empty(), CHANGES).changes(),
                standing.mayEdit()
                        ? Optional.of(new HomePast.Care(announcements.parked(CARE), history.unsettled(CARE)))
                        : Optional.empty());
    }

    private HomePast.Own own(Arn contact) {
        List<String> watching = watchers.of(Optional.of(contact));
        return new HomePast.Own(known.read(contact).value(), watching);
    }

    /** Those that change something; of each object the newest. */
    private List<Draft> open(String user) {
        Map<String, Draft> newest = new LinkedHashMap<>();
        drafts.of(user).stream()
                .filter(Draft::changed)
                .forEach(draft -> newest.putIfAbsent(
                        draft.base().map(base -> base.arn().value()).orElseGet(draft::alias), draft));
        return List.copyOf(newest.values());
    }

    void discard(String draft, String user) {
        drafts.drop(draft, user);
    }

    Announcements announcements() {
        return announcements;
    }
}
