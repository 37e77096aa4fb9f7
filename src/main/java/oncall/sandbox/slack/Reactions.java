package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import oncall.sandbox.http.Json;

/** The reactions to a message, each with who has put it. Called under the guard of {@link Channels}. */
final class Reactions {
    private Reactions() {}

    /** Puts or takes one; returns whether that changed anything. */
    static boolean change(ObjectNode message, String user, String name, boolean puts) {
        var all = message.withArray("reactions");
        var found = all.valueStream()
                .filter(one -> Json.text(one, "name").equals(name))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseGet(() -> all.addObject().put("name", name));
        var users = new ArrayList<>(Json.textsOf(found.path("users")));
        var changed = puts ? !users.contains(user) && users.add(user) : users.remove(user);
        found.put("count", users.size()).set("users", Json.texts(users));
        tidy(message, all);
        return changed;
    }

    private static void tidy(ObjectNode message, ArrayNode all) {
        all.removeIf(one -> one.path("count").asInt() == 0);
        if (all.isEmpty()) {
            message.remove("reactions");
        }
    }
}
