package oncall.operations;

import java.time.Duration;
import java.util.Optional;

/** Who somebody in Slack is to us. Answers are kept five minutes and asked for anew in the background after one. */
public interface Membership {
    /** From memory alone, at once; nothing where the person is not known or what is known is too old. */
    Optional<Standing> remembered(String userId);

    /**
     * What is known and at most so old, else what Slack says within our patience, else {@link Standing.Role#UNKNOWN}
     * with words.
     */
    Standing ask(String userId, Duration maxAge, Duration patience);
}
