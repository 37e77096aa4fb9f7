package oncall.operations.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is asked of a rotation in the AWS CLI's spelling.
 *
 * @param rotation by ARN or name
 * @param from nothing for now, or where no time is asked for
 * @param to nothing where no time is asked for
 * @param override the id of the one that is asked for; may be empty
 */
public record RotationAsked(
        CliOperation operation, String rotation, Optional<Instant> from, Optional<Instant> to, String override) {
    /** No more is read at once. */
    public static final Duration LONGEST = Duration.ofDays(366);
}
