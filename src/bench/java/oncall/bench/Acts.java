package oncall.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people do in the sandbox's workspace, as its page says it. */
final class Acts {
    private Acts() {}

    static ObjectNode command(String user, String text) {
        return act(user, "command").put("channel", Posts.CHANNEL).put("text", "/oncall " + text);
    }

    /** @param kind {@code press} or {@code suggest} */
    static ObjectNode atElement(String user, String kind, String view, String block, String action) {
        ObjectNode act = act(user, kind).put("block_id", block).put("action_id", action);
        act.putObject("container").put("view_id", view);
        return act;
    }

    private static ObjectNode act(String user, String kind) {
        return Control.JSON.createObjectNode().put("as", user).put("do", kind);
    }
}
