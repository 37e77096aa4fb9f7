package oncall.sandbox.slack;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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
        Telling telling,
        Interactivity app) {

    private static final Pattern MENTION = Pattern.compile("<@(\\w+)>");

    Acted say(Act act) {
        var channel = joined(act);
        var brought =
                filing.all(act.at("files").valueStream().map(id -> id.asText()).toList(), act.by());
        if (act.text("text").isBlank() && brought.isEmpty()) {
            return Acted.refused("no_text", "there is nothing to say");
        }
        var body = Json.object().put("user", act.by()).put("team", Ids.TEAM);
        body.put("client_msg_id", UUID.randomUUID().toString());
        var text = escaping.message(act.text("text"));
        body.put("text", text);
        if (!text.isEmpty()) {
            body.set("blocks", RichText.blocks(text));
        }
        if (!act.text("thread_ts").isEmpty()) {
            body.put("thread_ts", act.text("thread_ts"));
        }
        if (!brought.isEmpty()) {
            body.put("subtype", "file_share").put("upload", true).set("files", files.json(brought));
        }
        var said = channels.post(channel, Optional.empty(), body);
        files.shared(brought, channel, Json.text(said, "ts"));
        brought.forEach(file -> {
            var unused = telling.fileShared(channel, file, said);
        });
        return Acted.told(telling.message(channel, said));
    }

    Acted command(Act act) {
        var channel = joined(act);
        var words = List.of(act.text("text").strip().split("\\s+", 2));
        var name = words.get(0);
        if (name.equals("/invite")) {
            return invite(channel, words.size() < 2 ? "" : words.get(1));
        }
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
        var text = found.get().escaped() ? escaping.command(typed) : Escaping.entities(typed);
        var payload = app.payloads().command(name, text, act.by(), channel);
        payload.put(
                "response_url", app.responseUrls().make("commands", new ResponseUrls.Place(act.by(), channel.id, "")));
        payload.put("trigger_id", app.triggers().make(act.by(), channel.id, ""));
        var parcel = app.parcel(Parcel.Kind.COMMAND, name + " " + typed, payload);
        return Acted.told(app.deliveries().tell(parcel).thenApply(ack -> replies.toCommand(parcel, ack)));
    }

    /** Slack's own command. */
    private Acted invite(Channel channel, String typed) {
        var guest = MENTION.matcher(escaping.message(typed.strip()));
        if (!guest.matches() || channel.kind == Channel.Kind.IM) {
            return Acted.refused("user_not_found", "Name somebody to invite to a channel: /invite @akua");
        }
        return telling.joins(channel, guest.group(1))
                ? Acted.quietly()
                : Acted.refused("already_in_channel", "They are in this channel already.");
    }

    Acted react(Act act) {
        var channel = joined(act);
        var message = channels.message(channel, act.text("ts")).filter(m -> m.onlyFor.isEmpty());
        var on = message.orElseThrow(() -> ApiError.of("message_not_found"));
        return Acted.told(telling.reacts(
                channel, on, act.by(), act.text("name"), !act.at("takes").asBoolean()));
    }

    private Channel joined(Act act) {
        return channels.find(act.text("channel"))
                .filter(c -> channels.membersOf(c).contains(act.by()))
                .orElseThrow(() -> ApiError.of("not_in_channel", List.of("you are not in that channel")));
    }
}
