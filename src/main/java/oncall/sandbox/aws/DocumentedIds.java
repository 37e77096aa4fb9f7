package oncall.sandbox.aws;

import java.util.Map;

/**
 * The channels that AWS's examples name and that no plan of theirs has: each stands for one of the team's own, so that
 * the examples run as they are written.
 */
final class DocumentedIds {
    private static final Map<String, String> STAND_FOR = Map.of(
            "fc7405c4-46b2-48b7-87b2-93e2f225b90d", "beb25840-5ac8-4644-95cc-7a8de390fa65",
            "8ddae2d1-12c8-4e45-b852-c8587266c400", "49f3c24d-5f9f-4638-ae25-3f49e04229ad",
            "13149bad-52ee-45ea-ae1e-45857f78f9b2", "77d4f447-f619-4954-afff-85551e369c2a");

    private DocumentedIds() {}

    /** The ARN of the channel that this one stands for, else itself. */
    static String inTheTeam(String arn) {
        int id = arn.lastIndexOf('/') + 1;
        return arn.substring(0, id) + STAND_FOR.getOrDefault(arn.substring(id), arn.substring(id));
    }
}
