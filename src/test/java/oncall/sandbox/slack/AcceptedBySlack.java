package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Holds a drawn modal against the sandbox's table of Slack's limits. */
public final class AcceptedBySlack {
    private AcceptedBySlack() {}

    /** Fails with Slack's words where Slack would refuse the modal. */
    public static void modal(String json) {
        try {
            new SurfaceCheck().view((ObjectNode) Json.read(json).orElseThrow(), "modal");
        } catch (ApiError refused) {
            throw new AssertionError("Slack would refuse this: " + refused + " " + json, refused);
        }
    }
}
