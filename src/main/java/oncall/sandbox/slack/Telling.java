package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import oncall.sandbox.http.Json;

/** Tells the app of what happens in channels that it is in, where its manifest asks for that. */
record Telling(Channels channels, Manifest manifest, Interactivity app) {

    /** All events that are ever sent. */
    static final Set<String> SENT = Set.of(
            "app_home_opened",
            "app_mention",
            "file_shared",
            "member_joined_channel",
            "member_left_channel",
            "message.channels",
            "message.groups",
            "message.im",
            "reaction_added",
            "reaction_removed");

    /** Of what somebody said: as a message, and as a mention of the app outside of its own conversation. */
    CompletableFuture<Ack> message(Channel channel, ObjectNode said) {
        var told = Acted.quietly().ack();
        var plain = said.deepCopy().put("channel", channel.id).put("event_ts", Json.text(said, "ts"));
        if (hears("message." + kind(channel) + (channel.kind == Channel.Kind.IM ? "" : "s"), channel)) {
            told = tell("message", plain.deepCopy().put("channel_type", kind(channel)));
        }
        var mentioned = Json.text(said, "text").contains("<@" + Ids.BOT_USER + ">");
        if (mentioned && channel.kind != Channel.Kind.IM && hears("app_mention", channel)) {
            var mention = tell("app_mention", plain.put("type", "app_mention"));
            told = told.thenCombine(mention, (one, other) -> one.ok() ? other : one);
        }
        return told;
    }

    private static String kind(Channel channel) {
        return switch (channel.kind) {
            case PUBLIC -> "channel";
            case PRIVATE -> "group";
            case IM -> "im";
        };
    }

    CompletableFuture<Ack> fileShared(Channel channel, SharedFile file, ObjectNode said) {
        var event = Json.object().put("file_id", file.id).put("user_id", file.user);
        event.put("channel_id", channel.id).put("event_ts", Json.text(said, "ts"));
        event.putObject("file").put("id", file.id);
        return told("file_shared", channel, event);
    }

    /** Puts somebody's reaction to a message, or takes it away. Throws {@code already_reacted} or {@code no_reaction}. */
    CompletableFuture<Ack> reacts(Channel channel, Message message, String user, String reaction, boolean puts) {
        if (!channels.reacts(channel, message, user, reaction, puts)) {
            throw ApiError.of(puts ? "already_reacted" : "no_reaction");
        }
        var event = Json.object().put("user", user).put("reaction", reaction);
        event.put("item_user", Json.text(channels.bodyOf(message), "user")).put("event_ts", channels.nextTs());
        event.putObject("item")
                .put("type", "message")
                .put("channel", channel.id)
                .put("ts", message.ts);
        return told(puts ? "reaction_added" : "reaction_removed", channel, event);
    }

    /** Puts somebody into a channel; returns whether they were not in it. */
    boolean joins(Channel channel, String user) {
        var joined = channels.join(channel, user);
        if (joined) {
            var unused = told("member_joined_channel", channel, membership(channel, user));
        }
        return joined;
    }

    void leaves(Channel channel, String user) {
        if (channels.membersOf(channel).contains(user)) {
            var unused = told("member_left_channel", channel, membership(channel, user));
            channels.leave(channel, user);
        }
    }

    private ObjectNode membership(Channel channel, String user) {
        return Json.object()
                .put("user", user)
                .put("channel", channel.id)
                .put("channel_type", channel.kind == Channel.Kind.PUBLIC ? "C" : "G")
                .put("team", Ids.TEAM)
                .put("event_ts", channels.nextTs());
    }

    private boolean hears(String event, Channel channel) {
        return manifest.events().contains(event) && channels.membersOf(channel).contains(Ids.BOT_USER);
    }

    private CompletableFuture<Ack> told(String name, Channel channel, ObjectNode event) {
        return hears(name, channel)
                ? tell(name, event.put("type", name))
                : Acted.quietly().ack();
    }

    private CompletableFuture<Ack> tell(String name, ObjectNode event) {
        return app.tell(Parcel.Kind.EVENT, name, app.payloads().event(event));
    }
}
