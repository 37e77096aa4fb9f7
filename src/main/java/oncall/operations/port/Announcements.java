package oncall.operations.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.operations.Refused;

/**
 * What channels are still to hear, and what they have heard. Of each channel the oldest row comes first, and nothing
 * overtakes it; whoever posts takes it for a bounded time, so that two replicas do not post the same. The methods wait
 * for the database; each throws {@link Refused} ({@code UNAVAILABLE}) where it does not answer.
 */
public interface Announcements {
    /** Slack takes about one message a second in each channel. */
    Duration BETWEEN_POSTS = Duration.ofSeconds(1);

    /** What is known of one row. */
    enum State {
        /** To be posted. */
        DUE,
        POSTED,
        /** Given up after a day; shown to editors until somebody has it tried again. */
        PARKED
    }

    /**
     * One row.
     *
     * @param sequence its place in the order of changes and of all else that is told
     * @param attempts how often it was taken to be posted
     * @param unsure an earlier post was begun and nobody knows how it ended: this one may repeat it, and says so
     * @param firstFailure when Slack first refused it
     * @param postedTs the message's {@code ts}
     */
    record Row(
            Announcement announcement,
            long sequence,
            State state,
            int attempts,
            boolean unsure,
            Optional<Instant> firstFailure,
            Optional<String> postedTs) {}

    /** To be posted, behind all that is to be told in that place already. */
    void add(Announcement announcement);

    /** The same, unless that place was, or is to be, told of the same key today; whether it was added. */
    boolean addOnce(Announcement announcement);

    /**
     * What one person imports is told together: rows of an import wait so long after the last one, or until that is said
     * to be {@link #imported done}.
     */
    Duration IMPORTING = Duration.ofSeconds(60);

    /** This person's import is done: what waits for that is to be posted now. */
    void imported(String userId, Instant now);

    /**
     * What somebody creates is told with what they add to it: the rows wait so long after the last one, or until that is
     * said to be {@link #created done}. Others in the channel do not wait for it.
     */
    Duration CREATING = Duration.ofMinutes(2);

    /** This person has closed the window in which they created something. */
    void created(String userId, Instant now);

    /** The {@code ts} of the message below which replies about this change stand, where the channel has read of it. */
    Optional<String> thread(String channel, String change);

    /** Channels whose oldest row is due now, and that were not posted to a moment ago. */
    List<String> channelsDue(Instant now);

    /**
     * The oldest rows of the channel, at most so many, in their order, to be posted as one message: those of changes
     * together, or those that undo the same one, anything else by itself. They are the
     * caller's until then, and nobody else's. Empty where the oldest is not due, or somebody else was quicker. From here
     * on a row counts as unsure until {@link #posted} or {@link #failed} says otherwise, also where this process ends; the
     * rows that are given say what was known before.
     */
    List<Row> take(String channel, Instant now, Instant until, int most);

    /** When the channel's oldest row is due and the channel may be posted to again; absent where nothing is to be posted. */
    Optional<Instant> nextDue(String channel);

    /** All of them stand in this message. */
    void posted(List<Row> taken, String ts, Instant at);

    /** Slack said no for certain. */
    void failed(List<Row> taken, Instant at, Instant nextTry);

    /** Nobody knows whether Slack took it: the next try may repeat it. */
    void unclear(List<Row> taken, Instant at, Instant nextTry);

    /** They are not tried any more. */
    void parked(List<Row> taken, Instant at);

    /** All that were given up, oldest first. */
    List<Row> parked(int most);

    /** Those of this channel are tried again from now on. */
    int tryAgain(String channel, Instant now);

    /** How many rows are in this state. */
    int count(State state);
}
