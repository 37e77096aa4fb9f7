package oncall.operations.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Subject;

/**
 * What AWS held of each object when it was last read or changed by us: {@link Journal#applied} writes it too. Addresses
 * that may not be kept come back as such ({@link oncall.domain.Address#isKept}). The methods wait for the database.
 */
public interface LastSeen {
    /** One object. */
    record Seen(Subject snapshot, Instant at) {}

    /**
     * How far a look at the whole account has come.
     *
     * @param number how many looks were begun by now, from 1
     * @param began when this one was
     * @param step where it goes on, in the words of whoever looks; empty at its beginning
     * @param first nothing was looked at before: nothing is announced
     * @param place which account and region is looked at
     */
    record Look(long number, Instant began, String step, boolean first, String place) {
        /** The step of a look that has come to its end. */
        public static final String END = "end";

        public boolean isOver() {
            return step.equals(END);
        }

        /** Whether what was not seen before is new, rather than new to us. */
        public boolean tells() {
            return !first || isOver();
        }

        public Look at(String later) {
            return new Look(number, began, later, first, place);
        }
    }

    /** Where somebody stands before they read: see {@link #outside}. */
    long mark();

    Optional<Seen> of(Arn object);

    /** Those of these that were seen. */
    Map<Arn, Seen> of(Collection<Arn> objects);

    /** All objects that were there when they were last looked at, with the kind of their snapshot. */
    Map<Arn, Class<? extends Subject>> objects();

    /**
     * What AWS holds, where nobody needs to hear of it: what was never read before. False, and nothing is written, where
     * a change of the object is pending or was applied since the mark.
     */
    boolean remember(Subject seen, long mark, Instant at);

    /**
     * A change made elsewhere. In one transaction: its row, announcements, what was last seen. False, and nothing is
     * written, where a change of the object is pending or was applied since the mark: what was read may be of before it.
     *
     * @param applied with {@link Change.State#APPLIED}; its after is what is remembered, and without one the object is
     *     gone
     */
    boolean outside(Change applied, List<Announcement> announcements, long mark);

    /** The present look, or the last one. */
    Optional<Look> look();

    void keep(Look look);
}
