package oncall.operations.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.operations.Refused;

/**
 * Wishes that wait for a yes, for all replicas. The methods wait for the database; each throws {@link Refused}
 * ({@code UNAVAILABLE}) where it does not answer.
 */
public interface Wishes {
    /** A message that tells of a wish as it was, and stands where it was posted. */
    record Posted(String channel, String ts, Notice notice) {}

    /** In one transaction with what is told of it. */
    void add(Wish wish, List<Announcement> announcements);

    Optional<Wish> find(String id);

    /** Those that this person wished and that are not over. */
    List<Wish> open(String user);

    /**
     * In one transaction with what is told of it; false where it has become another meanwhile, and nothing was written: of
     * all who change the same one wins.
     */
    boolean replace(Wish before, Wish after, List<Announcement> announcements);

    /** Those of which something is due by now, the first due first; at most so many. */
    List<Wish> due(Instant now, int most);

    /** Those that were claimed so long ago, in the world's time, that whoever claimed it may be gone. */
    List<Wish> claimedFor(Duration time);

    /** Messages that tell of it as it was, and how it is now; at most so many. */
    List<Posted> toBeDrawn(int most);

    /** They show how it was at this revision. */
    void drawn(Posted message, int revision);
}
