package oncall.operations.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Arn;
import oncall.operations.Refused;

/** Activation codes that were sent, as all replicas count them. The methods wait for the database. */
public interface CodeSendings {
    /** One code that was, or is being, sent. */
    record Sending(String id, String userId, Arn channel, Instant at) {}

    /**
     * Counts it in, unless the rule objects; nobody counts in another meanwhile. Throws {@link Refused} where nothing can
     * be counted.
     *
     * @param since what was sent then or earlier is forgotten
     * @param rule is given what was sent to the same channel or by the same person, the oldest first
     */
    <T> Optional<T> count(Sending sending, Instant since, Function<List<Sending>, Optional<T>> rule);

    /** Where for certain nothing was sent. */
    void takeBack(Sending sending);
}
