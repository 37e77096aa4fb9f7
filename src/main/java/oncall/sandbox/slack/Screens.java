package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import oncall.sandbox.http.Json;

/** What people see: the workspace as such, and each person's channels, forms and home tab. */
record Screens(Manifest manifest, Members members, Channels channels, Views views, Changes changes) {

    private static final List<String> SHOWN = List.of(
            "ts",
            "user",
            "bot_id",
            "subtype",
            "text",
            "blocks",
            "attachments",
            "files",
            "edited",
            "metadata",
            "thread_ts",
            "reply_count",
            "reply_users",
            "latest_reply",
            "reactions");

    /** Nobody counts more unread messages than these. */
    private static final int COUNTED = 50;

    ObjectNode workspace() {
        var json = Json.object();
        json.putObject("team").put("id", Ids.TEAM).put("name", "Sandbox");
        var users = json.putArray("users");
        for (var person : members.people()) {
            users.addObject()
                    .put("id", person.id())
                    .put("name", person.name())
                    .put("real_name", person.realName())
                    .put("role", role(person))
                    .put("tz", person.zone());
        }
        json.set("app", app());
        return json;
    }

    private static String role(Member person) {
        return switch (person.role()) {
            case OWNER, ADMIN -> "admin";
            case GUEST, SINGLE_CHANNEL_GUEST -> "guest";
            default -> person.role().name().toLowerCase(Locale.ROOT);
        };
    }

    private ObjectNode app() {
        var app = Json.object().put("id", Ids.APP).put("name", manifest.name()).put("bot_user_id", Ids.BOT_USER);
        var commands = app.putArray("commands");
        for (var command : manifest.commands()) {
            commands.addObject()
                    .put("command", command.command())
                    .put("description", command.description())
                    .put("usage_hint", command.usageHint());
        }
        var shortcuts = app.putArray("shortcuts");
        for (var shortcut : manifest.shortcuts()) {
            shortcuts
                    .addObject()
                    .put("name", shortcut.name())
                    .put("type", shortcut.type())
                    .put("callback_id", shortcut.callbackId())
                    .put("description", shortcut.description());
        }
        app.put("handle", manifest.botName()).put("reactions", manifest.events().contains("reaction_added"));
        return app.put("home", manifest.home());
    }

    /** Everything this person sees now. */
    ObjectNode of(String user) {
        var json = Json.object().put("seq", changes.sequence());
        var seen = json.putArray("channels");
        channels.all().stream().filter(c -> c.visibleTo(user)).forEach(c -> seen.add(channel(c, user)));
        var modals = json.putArray("modals");
        views.stackOf(user).forEach(v -> modals.add(views.onPage(v)));
        json.set("home", views.homeOf(user).map(views::onPage).orElse(null));
        return json;
    }

    /** When the newest messages came that others see: by reader and channel, without their own and without a word of them. */
    ObjectNode elsewhere(String user) {
        var json = Json.object();
        for (var other : members.people()) {
            if (!other.id().equals(user)) {
                json.set(other.id(), arrivals(other.id()));
            }
        }
        return json;
    }

    private ObjectNode arrivals(String reader) {
        var json = Json.object();
        for (var channel : channels.all()) {
            if (channels.membersOf(channel).contains(reader)) {
                var stamps = json.putArray(channel.id);
                channels.arrivals(channel, reader, COUNTED).forEach(stamps::add);
            }
        }
        return json;
    }

    private ObjectNode channel(Channel channel, String user) {
        var json = Json.object().put("id", channel.id).put("kind", channel.kindName());
        if (channel.kind == Channel.Kind.IM) {
            var other = channel.otherThan(user);
            json.put("name", members.nameOf(other)).put("with", other);
        } else {
            json.put("name", channel.name);
        }
        json.put("member", channels.membersOf(channel).contains(user));
        json.set("messages", messages(channel, user));
        return json;
    }

    private ArrayNode messages(Channel channel, String user) {
        var shown = Json.array();
        for (var message : channels.visible(channel, user)) {
            var body = channels.bodyOf(message);
            var json = Json.object();
            if (!body.has("bot_id")) {
                // What people type is drawn from its text, which has their marks.
                body.remove("blocks");
            }
            SHOWN.stream().filter(body::has).forEach(field -> json.set(field, body.get(field)));
            json.put("name", body.has("bot_id") ? manifest.name() : members.nameOf(Json.text(body, "user")));
            json.put("ephemeral", message.onlyFor.isPresent());
            shown.add(json);
        }
        return shown;
    }

    /** Every message of every channel, with its channel and, for an ephemeral one, its only reader. */
    ArrayNode allMessages() {
        var all = Json.array();
        for (var channel : channels.all()) {
            for (var message : channels.messages(channel)) {
                var json = channels.bodyOf(message)
                        .put("channel", channel.id)
                        .put("ephemeral", message.onlyFor.isPresent());
                message.onlyFor.ifPresent(reader -> json.put("only_for", reader));
                all.add(json);
            }
        }
        return all;
    }
}
