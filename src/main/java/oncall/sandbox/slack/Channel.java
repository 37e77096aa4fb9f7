package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import oncall.sandbox.http.Json;

/** A conversation: who is in it and what was said. Guarded by {@link Channels}. */
final class Channel {
    enum Kind {
        PUBLIC,
        PRIVATE,
        IM
    }

    final String id;
    final String name;
    final Kind kind;
    final Set<String> members;
    final List<Message> messages = new ArrayList<>();
    /** With another company. */
    boolean shared;

    Channel(String id, String name, Kind kind, Collection<String> members) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.members = new LinkedHashSet<>(members);
    }

    boolean visibleTo(String user) {
        return kind == Kind.PUBLIC || members.contains(user);
    }

    /** For a direct conversation, the one that is not this user. */
    String otherThan(String user) {
        return members.stream().filter(m -> !m.equals(user)).findFirst().orElse(user);
    }

    /** The conversation object of {@code conversations.info}, as the app sees it. */
    ObjectNode json() {
        var json = Json.object().put("id", id);
        if (kind == Kind.IM) {
            return json.put("is_im", true)
                    .put("is_channel", false)
                    .put("is_group", false)
                    .put("user", otherThan(Ids.BOT_USER))
                    .put("is_org_shared", false)
                    .put("is_archived", false);
        }
        return json.put("name", name)
                .put("name_normalized", name)
                .put("is_channel", kind == Kind.PUBLIC)
                .put("is_group", false)
                .put("is_im", false)
                .put("is_mpim", false)
                .put("is_private", kind == Kind.PRIVATE)
                .put("is_general", name.equals("general"))
                .put("is_archived", false)
                .put("is_member", members.contains(Ids.BOT_USER))
                .put("is_shared", shared)
                .put("is_ext_shared", shared)
                .put("is_org_shared", false)
                .put("num_members", members.size())
                .put("creator", "U01MAI")
                .put("unlinked", 0)
                .put("context_team_id", Ids.TEAM)
                .<ObjectNode>set("topic", about())
                .set("purpose", about());
    }

    private static ObjectNode about() {
        return Json.object().put("value", "").put("creator", "").put("last_set", 0);
    }

    /** As the page calls it. */
    String kindName() {
        return switch (kind) {
            case PUBLIC -> "channel";
            case PRIVATE -> "private";
            case IM -> "im";
        };
    }
}
