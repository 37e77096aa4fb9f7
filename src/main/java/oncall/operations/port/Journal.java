package oncall.operations.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.Refused;

/**
 * Every change, from just before it is sent to what became of it. The methods wait for the database; each throws
 * {@link Refused} ({@code UNAVAILABLE}) where it does not answer.
 */
public interface Journal {
    /** A change whose outcome is not known yet, and what is to follow once it is. */
    record Pending(Change change, Request request) {}

    /** Before AWS is asked: from here on the change may have been made, whatever ends this process. */
    void begin(Change pending, Request request);

    /**
     * AWS was seen to hold it. In one transaction: the row, an announcement for each channel in the order of changes,
     * what was last seen of the object, the end of the draft.
     */
    void applied(Change applied, List<Announcement> announcements, Optional<String> draftId);

    /** AWS said no for certain, or was seen not to hold it: the draft stays. */
    void refused(Change refused, List<Announcement> announcements);

    /** It was none: what was typed was wrong, or it was made before. Nothing of it stays; the draft does. */
    void withdrawn(Change none);

    /** The object was changed again meanwhile: {@link Change.State#UNCLEAR}. */
    void unclear(Change changedAgain, List<Announcement> announcements);

    Optional<Change> find(String id);

    /** The newest applied change of this object. */
    Optional<Change> lastOf(Arn object);

    /** The first applied change of the same object among those that were begun after this one. */
    Optional<Change> nextApplied(Change change);

    /** Pending changes begun before this moment, oldest first. */
    List<Pending> pendingSince(Instant before);
}
