package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;

/** Every conversation and what was said in it. */
final class Channels {
    private final Map<String, Channel> byId = new LinkedHashMap<>();
    private final InstantSource clock;
    private final Changes changes;
    private long lastMicros;

    Channels(InstantSource clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
        var people = List.of("U01MAI", "U02AKUA", "U03SAM", "U04GAIL", "U05ALE", "U06ANA");
        var everybody = Stream.concat(people.stream(), Stream.of(Ids.BOT_USER)).toList();
        add("C01GENERAL", "general", Channel.Kind.PUBLIC, everybody);
        add("C02SRE", "sre", Channel.Kind.PUBLIC, everybody);
        add("G03PRIVATE", "leads", Channel.Kind.PRIVATE, List.of("U01MAI", "U02AKUA"));
        people.forEach(this::direct);
    }

    synchronized void add(String id, String name, Channel.Kind kind, List<String> members) {
        byId.put(id, new Channel(id, name, kind, members));
    }

    /** The id of the conversation between this person and the app. */
    synchronized String direct(String person) {
        var id = "D" + person.substring(1);
        byId.computeIfAbsent(id, i -> new Channel(i, "", Channel.Kind.IM, List.of(person, Ids.BOT_USER)));
        return id;
    }

    synchronized Optional<Channel> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<Channel> all() {
        return List.copyOf(byId.values());
    }

    synchronized Optional<Channel> named(String name) {
        return byId.values().stream().filter(c -> c.name.equals(name)).findFirst();
    }

    synchronized Set<String> membersOf(Channel channel) {
        return Set.copyOf(channel.members);
    }

    synchronized List<String> membersInOrder(Channel channel) {
        return List.copyOf(channel.members);
    }

    synchronized boolean join(Channel channel, String user) {
        var joined = channel.members.add(user);
        changes.tell("channels", channel.id);
        return joined;
    }

    synchronized void share(String id) {
        find(id).orElseThrow().shared = true;
        changes.tell("channels", id);
    }

    synchronized void leave(Channel channel, String user) {
        channel.members.remove(user);
        changes.tell("channels", channel.id);
    }

    /** Adds a message and gives it the next time stamp. Throws {@code cannot_reply_to_message} for a thread without start. */
    synchronized ObjectNode post(Channel channel, Optional<String> onlyFor, ObjectNode body) {
        var root = Threads.rootOf(channel, Json.text(body, "thread_ts"));
        var ts = nextTs();
        var message = new Message(ts, onlyFor, body.deepCopy());
        root.ifPresent(start -> Threads.join(start, message));
        message.body.put("type", "message").put("ts", ts);
        if (onlyFor.isPresent()) {
            message.body.put("is_ephemeral", true);
        }
        channel.messages.add(message);
        root.ifPresent(start -> Threads.count(channel, start));
        changes.tell("messages", channel.id);
        return message.body.deepCopy();
    }

    synchronized Optional<Message> message(Channel channel, String ts) {
        return channel.messages.stream().filter(m -> m.ts.equals(ts)).findFirst();
    }

    synchronized ObjectNode bodyOf(Message message) {
        return message.body.deepCopy();
    }

    synchronized void change(Channel channel, Message message, UnaryOperator<ObjectNode> change) {
        message.body = change.apply(message.body.deepCopy());
        message.inputs.replaceAll((user, state) -> state.carriedTo(Placed.in(message.body)));
        changes.tell("messages", channel.id);
    }

    /** Puts or takes somebody's reaction; returns whether that changed anything. */
    synchronized boolean reacts(Channel channel, Message message, String user, String reaction, boolean puts) {
        var changed = Reactions.change(message.body, user, reaction, puts);
        if (changed) {
            changes.tell("messages", channel.id);
        }
        return changed;
    }

    synchronized void delete(Channel channel, Message message) {
        if (!Threads.leavesTombstone(message)) {
            channel.messages.remove(message);
            Threads.left(channel, message);
        }
        changes.tell("messages", channel.id);
    }

    /** Reads or changes what this person has typed into the message, alone. */
    synchronized <T> T inputs(Message message, String user, Function<InputState, T> use) {
        return use.apply(message.inputsOf(user));
    }

    /** The messages of a channel that this person sees, oldest first. */
    synchronized List<Message> visible(Channel channel, String user) {
        return channel.messages.stream().filter(m -> m.visibleTo(user)).toList();
    }

    /** When the newest messages came that this person sees and others wrote, oldest first. */
    synchronized List<String> arrivals(Channel channel, String user, int most) {
        var others = channel.messages.stream()
                .filter(m -> m.visibleTo(user) && !Json.text(m.body, "user").equals(user))
                .map(m -> m.ts)
                .toList();
        return others.subList(Math.max(0, others.size() - most), others.size());
    }

    synchronized List<Message> messages(Channel channel) {
        return List.copyOf(channel.messages);
    }

    /** A time stamp no other message has, in Slack's "seconds.micros". */
    synchronized String nextTs() {
        lastMicros = Math.max(lastMicros + 1, clock.millis() * 1000);
        return String.format("%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
    }
}
