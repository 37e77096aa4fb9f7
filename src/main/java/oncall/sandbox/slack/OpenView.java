package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import oncall.sandbox.http.Json;
import org.jspecify.annotations.Nullable;

/** A modal or home tab as one person has it before them. Guarded by {@link Views}. */
final class OpenView {
    private static final List<String> TEXTS = List.of("private_metadata", "callback_id", "external_id");
    private static final List<String> OBJECTS = List.of("title", "submit", "close");
    private static final List<String> SWITCHES = List.of("clear_on_close", "notify_on_close", "submit_disabled");

    final String id = Ids.next("V", 10);
    final String user;
    final String channel;
    final String rootId;
    final @Nullable String previousId;
    ObjectNode source;
    InputState state;
    String hash;
    ObjectNode errors = Json.object();

    @Nullable
    String failure;

    int waiting;

    OpenView(String user, String channel, @Nullable OpenView previous, ObjectNode source, String hash) {
        this.user = user;
        this.channel = channel;
        this.previousId = previous == null ? null : previous.id;
        this.rootId = previous == null ? id : previous.rootId;
        this.source = named(source);
        this.state = InputState.of(Placed.in(this.source));
        this.hash = hash;
    }

    /** Shows other content in the same view; what was typed stays where its place stays. */
    void show(ObjectNode next, String nextHash) {
        source = named(next);
        state = state.carriedTo(Placed.in(source));
        hash = nextHash;
        errors = Json.object();
        failure = null;
    }

    private ObjectNode named(ObjectNode view) {
        var copy = view.deepCopy();
        Placed.name(copy);
        for (var placed : Placed.in(copy)) {
            if (placed.element().path("default_to_current_conversation").asBoolean(false) && !channel.isEmpty()) {
                var kind = placed.kind();
                if (kind == ElementKind.CONVERSATIONS) {
                    placed.element().put(kind.initial, channel);
                } else if (kind == ElementKind.MULTI_CONVERSATIONS) {
                    placed.element().putArray(kind.initial).add(channel);
                }
            }
        }
        return copy;
    }

    /** Slack's view object. */
    ObjectNode json() {
        var json = Json.object().put("id", id).put("team_id", Ids.TEAM).put("type", Json.text(source, "type"));
        json.set("blocks", source.path("blocks").deepCopy());
        TEXTS.forEach(field -> json.put(field, Json.text(source, field)));
        OBJECTS.forEach(field -> json.set(field, source.hasNonNull(field) ? source.get(field) : null));
        SWITCHES.forEach(field -> json.put(field, source.path(field).asBoolean(false)));
        json.putObject("state").set("values", state.values());
        return json.put("hash", hash)
                .put("previous_view_id", previousId)
                .put("root_view_id", rootId)
                .put("app_id", Ids.APP)
                .put("app_installed_team_id", Ids.TEAM)
                .put("bot_id", Ids.BOT);
    }

    /** The same with what the page shows beside it. */
    ObjectNode onPage() {
        var json = json();
        json.set("errors", errors.deepCopy());
        return json.put("busy", waiting > 0).put("failure", failure);
    }
}
