package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** Messages and slash commands that people type. */
record Speaking(
        Channels channels,
        Manifest manifest,
        Scopes scopes,
        Escaping escaping,
        Replies replies,
        Filing filing,
        SharedFiles files,
        Interactivity app) {

    Acted say(Act act) {
        var channel = joined(act);
        var brought =
                filing.all(act.at("files").valueStream().map(id -> id.asText()).toList(), act.by());
        if (act.text("text").isBlank() && brought.isEmpty()) {
            return Acted.refused("no_text", "there is nothing to say");
        }
        var body = Json.object().put("user", act.by()).put("team", Ids.TEAM);
        body.put("text", escaping.linked(act.text("text")));
        if (!act.text("thread_ts").isEmpty()) {
            body.put("thread_ts", act.text("thread_ts"));
        }
        if (!brought.isEmpty()) {
            body.put("subtype", "file_share").put("upload", true).set("files", files.json(brought));
        }
        var said = channels.post(channel, Optional.empty(), body);
        files.shared(brought, channel, Json.text(said, "ts"));
        brought.forEach(file -> fileShared(channel, file, said));
        return heard(channel, said);
    }

    private void fileShared(Channel channel, SharedFile file, ObjectNode said) {
        if (!manifest.events().contains("file_shared")
                || !channels.membersOf(channel).contains(Ids.BOT_USER)) {
            return;
        }
        var event = Json.object().put("type", "file_shared").put("file_id", file.id);
        event.put("user_id", file.user).put("channel_id", channel.id).put("event_ts", Json.text(said, "ts"));
        event.putObject("file").put("id", file.id);
        var unused = app.tell(Parcel.Kind.EVENT, "file_shared", app.payloads().event(event));
    }

    private Acted heard(Channel channel, ObjectNode said) {
        var event = switch (channel.kind) {
            case PUBLIC -> "message.channels";
            case PRIVATE -> "message.groups";
            case IM -> "message.im";
        };
        if (!manifest.events().contains(event) || !channels.membersOf(channel).contains(Ids.BOT_USER)) {
            return Acted.quietly();
        }
        var kind = channel.kind == Channel.Kind.PUBLIC ? "channel" : channel.kind == Channel.Kind.IM ? "im" : "group";
        said.put("channel", channel.id).put("channel_type", kind).put("event_ts", Json.text(said, "ts"));
        return Acted.told(app.tell(Parcel.Kind.EVENT, "message", app.payloads().event(said)));
    }

    Acted command(Act act) {
        var channel = joined(act);
        var words = List.of(act.text("text").strip().split("\\s+", 2));
        var name = words.get(0);
        var found = manifest.commands().stream()
                .filter(c -> c.command().equals(name))
                .findFirst();
        if (found.isEmpty() || !scopes.has("commands")) {
            return Acted.refused("invalid_command", name + " is not a valid command here.");
        }
        if (!act.text("thread_ts").isEmpty()) {
            return Acted.refused("not_in_threads", name + " is not supported in threads. Sorry!");
        }
        var typed = words.size() < 2 ? "" : words.get(1).strip();
        var text = found.get().escaped() ? escaping.linked(typed) : Escaping.entities(typed);
        var payload = app.payloads().command(name, text, act.by(), channel);
        payload.put(
                "response_url", app.responseUrls().make("commands", new ResponseUrls.Place(act.by(), channel.id, "")));
        payload.put("trigger_id", app.triggers().make(act.by(), channel.id, ""));
        var parcel = app.parcel(Parcel.Kind.COMMAND, name + " " + typed, payload);
        return Acted.told(app.deliveries().tell(parcel).thenApply(ack -> replies.toCommand(parcel, ack)));
    }

    private Channel joined(Act act) {
        return channels.find(act.text("channel"))
                .filter(c -> channels.membersOf(c).contains(act.by()))
                .orElseThrow(() -> ApiError.of("not_in_channel", List.of("you are not in that channel")));
    }
}
