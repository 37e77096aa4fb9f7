package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** Replies and the message they belong to, which counts them. Called under the guard of {@link Channels}. */
final class Threads {
    private Threads() {}

    /** The message a thread begins with; a reply leads to its own. Throws where nobody could reply there. */
    static Optional<Message> rootOf(Channel channel, String threadTs) {
        if (threadTs.isEmpty()) {
            return Optional.empty();
        }
        var named = shared(channel, threadTs).orElseThrow(() -> ApiError.of("cannot_reply_to_message"));
        return Optional.of(shared(channel, Json.text(named.body, "thread_ts")).orElse(named));
    }

    private static Optional<Message> shared(Channel channel, String ts) {
        return channel.messages.stream()
                .filter(m -> m.ts.equals(ts) && m.onlyFor.isEmpty())
                .findFirst();
    }

    /** Says in a new message that it is a reply. */
    static void join(Message root, Message reply) {
        reply.body.put("thread_ts", root.ts).put("parent_user_id", Json.text(root.body, "user"));
    }

    /** Counts the replies anew, of which ephemeral ones are none. */
    static void count(Channel channel, Message root) {
        var replies = channel.messages.stream()
                .filter(m -> m.onlyFor.isEmpty()
                        && m != root
                        && Json.text(m.body, "thread_ts").equals(root.ts))
                .toList();
        if (replies.isEmpty()) {
            root.body.remove(List.of("thread_ts", "reply_count", "reply_users", "reply_users_count", "latest_reply"));
            return;
        }
        var users =
                replies.stream().map(m -> Json.text(m.body, "user")).distinct().toList();
        root.body
                .put("thread_ts", root.ts)
                .put("reply_count", replies.size())
                .put("reply_users_count", users.size())
                .put("latest_reply", replies.get(replies.size() - 1).ts)
                .set("reply_users", Json.texts(users));
    }

    /** Counts on when this message has gone. */
    static void left(Channel channel, Message removed) {
        shared(channel, Json.text(removed.body, "thread_ts")).ifPresent(root -> count(channel, root));
    }

    /** Of a removed message with replies its place remains; returns whether it was one. */
    static boolean leavesTombstone(Message removed) {
        ObjectNode body = removed.body;
        if (body.path("reply_count").asInt() == 0) {
            return false;
        }
        body.remove(List.of("blocks", "attachments", "files", "metadata", "bot_id", "app_id", "edited"));
        body.put("subtype", "tombstone").put("user", Ids.SLACKBOT).put("text", "This message was deleted.");
        return true;
    }
}
