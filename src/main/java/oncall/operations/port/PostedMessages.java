package oncall.operations.port;

import java.util.List;
import java.util.Set;

/** Messages that stand in channels and are to be marked, since a change they tell of was put back. */
public interface PostedMessages {
    /**
     * One message.
     *
     * @param ts the message's own
     * @param notices all that it tells, in its order
     * @param undone ids of those that were put back and are not marked yet
     */
    record Posted(String channel, String ts, List<Notice> notices, Set<String> undone) {
        public Posted {
            notices = List.copyOf(notices);
            undone = Set.copyOf(undone);
        }
    }

    /** At most so many that tell of a change that was put back, and do not say so yet. Waits for the database. */
    List<Posted> toBeMarked(int most);

    /** It says so of {@link Posted#undone}, or never can. Waits for the database. */
    void marked(Posted message);
}
