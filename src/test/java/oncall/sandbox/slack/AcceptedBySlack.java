package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import oncall.sandbox.http.Json;

/** Holds what is drawn against the sandbox's table of Slack's limits. */
public final class AcceptedBySlack {
    private static final SurfaceCheck CHECK = new SurfaceCheck();

    private AcceptedBySlack() {}

    /** Fails with Slack's words where Slack would refuse the modal. */
    public static void modal(String json) {
        view(json, "modal");
    }

    /** The same for an App Home. */
    public static void home(String json) {
        view(json, "home");
    }

    /** The same for a message's blocks. */
    public static void message(String blocks) {
        check(blocks, () -> CHECK.message((ArrayNode) Json.read(blocks).orElseThrow()));
    }

    private static void view(String json, String type) {
        check(json, () -> CHECK.view((ObjectNode) Json.read(json).orElseThrow(), type));
    }

    private static void check(String json, Runnable check) {
        try {
            check.run();
        } catch (ApiError refused) {
            throw new AssertionError("Slack would refuse this: " + refused + " " + json, refused);
        }
    }
}
