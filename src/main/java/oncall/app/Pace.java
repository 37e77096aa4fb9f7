package oncall.app;

import java.time.Duration;
import java.util.Optional;
import oncall.aws.AwsLimits;
import oncall.operations.GrowingPatience;
import oncall.operations.Patience;

/**
 * With what patience AWS is asked, and Slack awaited.
 *
 * @param limits how long one call may take
 * @param patience how often it is repeated
 * @param settled how old a change of unknown outcome must be before it is looked up: no call is under way any more
 * @param looks how often everything is looked through for changes that others made; never where absent
 * @param drawing how long after the acknowledgement of a submitted form Slack may take to draw it
 */
public record Pace(AwsLimits limits, Patience patience, Duration settled, Optional<Duration> looks, Duration drawing) {
    private static final Duration LOOKS = Duration.ofSeconds(30);
    private static final Duration DRAWING = Duration.ofMillis(500);

    public Pace(AwsLimits limits, Patience patience) {
        this(limits, patience, limits.write().plusSeconds(60), Optional.of(LOOKS), DRAWING);
    }

    public static Pace usual() {
        return new Pace(AwsLimits.usual(), GrowingPatience.usual());
    }

    /** The same without any look for changes that others made. */
    public Pace withoutLooks() {
        return new Pace(limits, patience, settled, Optional.empty(), drawing);
    }

    /** For a Slack that is near. */
    public Pace withDrawing(Duration within) {
        return new Pace(limits, patience, settled, looks, within);
    }
}
