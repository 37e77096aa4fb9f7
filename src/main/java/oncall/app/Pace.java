package oncall.app;

import oncall.aws.AwsLimits;
import oncall.operations.GrowingPatience;
import oncall.operations.Patience;

/** How long one call of AWS may take, and how often it is repeated. */
public record Pace(AwsLimits limits, Patience patience) {
    public static Pace usual() {
        return new Pace(AwsLimits.usual(), GrowingPatience.usual());
    }
}
