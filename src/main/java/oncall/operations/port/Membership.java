package oncall.operations.port;

import java.time.Duration;
import java.util.Optional;
import oncall.operations.Refused;

/** Who somebody in Slack is to us. Answers are kept five minutes and asked for anew in the background after one. */
public interface Membership {
    /** A change begins with nothing older. */
    Duration FOR_A_CHANGE = Duration.ofSeconds(60);
    /** How long work that follows a press waits for Slack. */
    Duration PATIENCE = Duration.ofSeconds(10);

    /** From memory alone, at once; nothing where the person is not known or what is known is too old. */
    Optional<Standing> remembered(String userId);

    /**
     * What is known and at most so old, else what Slack says within our patience, else {@link Standing.Role#UNKNOWN}
     * with words.
     */
    Standing ask(String userId, Duration maxAge, Duration patience);

    /**
     * Right before a change: what Slack said a minute ago at most, and what is kept here as it is kept now. Throws
     * {@link Refused} where that does not answer.
     */
    default Standing askForAChange(String userId) {
        return ask(userId, FOR_A_CHANGE, PATIENCE);
    }
}
