package oncall.app;

import java.time.Duration;
import oncall.aws.AwsLimits;
import oncall.operations.GrowingPatience;
import oncall.operations.Patience;

/**
 * With what patience AWS is asked.
 *
 * @param limits how long one call may take
 * @param patience how often it is repeated
 * @param settled how old a change of unknown outcome must be before it is looked up: no call is under way any more
 */
public record Pace(AwsLimits limits, Patience patience, Duration settled) {
    public Pace(AwsLimits limits, Patience patience) {
        this(limits, patience, limits.write().plusSeconds(60));
    }

    public static Pace usual() {
        return new Pace(AwsLimits.usual(), GrowingPatience.usual());
    }
}
