package oncall.aws;

import java.net.URI;
import java.util.Optional;

/**
 * Which AWS to talk to. What is absent is found by the SDK itself: in the environment, profiles or the machine's role.
 *
 * @param endpoint where ssm-contacts listens, if elsewhere than AWS says
 * @param isolated whether nothing of this machine (environment, profiles, system properties, proxies) may count; needs
 *     everything else to be present
 * @param looksPerSecond how many calls may be spent in a second on finding changes that others made
 */
public record AwsSettings(
        Optional<URI> endpoint, Optional<String> region, Optional<AwsKeys> keys, boolean isolated, int looksPerSecond) {
    /** Leaves AWS's own limits to people. */
    public static final int LOOKS_PER_SECOND = 2;

    private static final int LOOKS_PER_SECOND_HERE = 50;

    public AwsSettings {
        if (isolated && (endpoint.isEmpty() || region.isEmpty() || keys.isEmpty())) {
            throw new IllegalArgumentException("Isolated settings name endpoint, region and keys.");
        }
    }

    /** Everything as the SDK finds it. */
    public static AwsSettings ofTheMachine() {
        return new AwsSettings(Optional.empty(), Optional.empty(), Optional.empty(), false, LOOKS_PER_SECOND);
    }

    /** One endpoint, whatever the machine is set up for. */
    public static AwsSettings isolated(URI endpoint, String region, AwsKeys keys) {
        return new AwsSettings(
                Optional.of(endpoint), Optional.of(region), Optional.of(keys), true, LOOKS_PER_SECOND_HERE);
    }
}
