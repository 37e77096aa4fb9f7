package oncall.aws;

import java.time.Duration;

/**
 * How long AWS may take. Reads are asked again by the SDK; changes are sent once, since only the caller can tell
 * whether a second would do harm.
 */
public record AwsLimits(Duration readAttempt, int readAttempts, Duration write, int connections) {
    public static AwsLimits usual() {
        return new AwsLimits(Duration.ofSeconds(5), 2, Duration.ofSeconds(10), 64);
    }

    /** All attempts of a read and the pauses between them. */
    Duration read() {
        return readAttempt.multipliedBy(readAttempts).plusSeconds(2);
    }
}
