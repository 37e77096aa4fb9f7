package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import oncall.sandbox.slack.Acted;
import oncall.sandbox.slack.Workspace;

/** What the people of a workspace see, read again and again until it is what a test waits for. */
final class Screen {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(15);

    private final Workspace workspace;
    private final URI address;
    private final Set<String> expected = ConcurrentHashMap.newKeySet();

    Screen(Workspace workspace, URI address) {
        this.workspace = workspace;
        this.address = address;
    }

    /** Where the page is served. */
    URI address() {
        return address;
    }

    Workspace workspace() {
        return workspace;
    }

    /** From now on this message is one that the test has named. */
    void expect(JsonNode message) {
        expected.add(key(message));
    }

    boolean expects(JsonNode message) {
        return expected.contains(key(message));
    }

    /** Does something as a person. Fails where the workspace refuses it. */
    Acted act(ObjectNode said) {
        var acted = workspace.act(said);
        if (acted.reply().isDone()) {
            var reply = acted.reply().join();
            if (!reply.path("ok").asBoolean()) {
                throw new AssertionError("refused: " + reply.path("message").asText() + "\n" + said);
            }
        }
        return acted;
    }

    ObjectNode act(String user, String doing) {
        return JSON.createObjectNode().put("as", user).put("do", doing);
    }

    void until(String what, BooleanSupplier condition, Supplier<String> now) {
        find(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), now);
    }

    /** Waits until there is such a thing; the failure says what was there instead. */
    <T> T find(String what, Supplier<Optional<T>> look, Supplier<String> now) {
        var changed = new Semaphore(0);
        var changes = workspace.onChange(changed::release);
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            var found = look.get();
            while (found.isEmpty() && System.nanoTime() < end) {
                var unused = changed.tryAcquire(LOOKS_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                changed.drainPermits();
                found = look.get();
            }
            return found.orElseThrow(
                    () -> new AssertionError("waited in vain for " + what + ".\n" + now.get() + "\n" + trouble()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        } finally {
            changes.run();
        }
    }

    /** The last lines of traffic that were not in order: usually the reason of what is missing. */
    String trouble() {
        var lines = new ArrayList<String>();
        for (var line : workspace.traffic().after(0)) {
            if (!line.path("ok").asBoolean()) {
                var answer = line.path("response").toString();
                lines.add(line.path("kind").asText() + " " + line.path("name").asText() + ": "
                        + line.path("status").asText() + " " + answer);
            }
        }
        var last = lines.subList(Math.max(0, lines.size() - 5), lines.size());
        return last.isEmpty() ? "Nothing was refused." : "Refused or unanswered:\n" + String.join("\n", last);
    }

    ArrayNode messagesIn(String user, String channelId) {
        for (var seen : workspace.seenBy(user).path("channels")) {
            if (seen.path("id").asText().equals(channelId)) {
                return (ArrayNode) seen.path("messages");
            }
        }
        throw new AssertionError(user + " sees the channel " + channelId + " no more");
    }

    /** Whether this person and the app have a conversation. */
    boolean hasDirect(String user) {
        return workspace
                .seenBy(user)
                .path("channels")
                .valueStream()
                .anyMatch(seen -> seen.path("with").asText().equals(workspace.bot()));
    }

    String channelId(String user, String channel) {
        for (var seen : workspace.seenBy(user).path("channels")) {
            var direct = channel.equals("DM") && seen.path("with").asText().equals(workspace.bot());
            if (direct || ("#" + seen.path("name").asText()).equals(channel)) {
                return seen.path("id").asText();
            }
        }
        throw new AssertionError(user + " sees no channel " + channel);
    }

    /** The id of the person whose name follows this at sign. */
    String personId(String atName) {
        for (var user : workspace.describe().path("users")) {
            if (("@" + user.path("name").asText()).equals(atName)) {
                return user.path("id").asText();
            }
        }
        throw new AssertionError("nobody here is called " + atName);
    }

    /** The callback id of the app's shortcut with this name, or this callback id itself. */
    String shortcut(String type, String name) {
        var shortcuts = workspace.describe().path("app").path("shortcuts");
        for (var shortcut : shortcuts) {
            var callback = shortcut.path("callback_id").asText();
            var called =
                    name.equals(callback) || name.equals(shortcut.path("name").asText());
            if (called && shortcut.path("type").asText().equals(type)) {
                return callback;
            }
        }
        throw new AssertionError("the app has no " + type + " shortcut \"" + name + "\" but " + shortcuts);
    }

    static String key(JsonNode message) {
        return message.path("ts").asText();
    }

    /** Every word a reader sees in these blocks or this message, a line each. */
    static String words(JsonNode surface) {
        var words = new LinkedHashSet<String>();
        if (surface.path("text").isTextual()) {
            words.add(surface.path("text").asText());
        }
        surface.path("files").forEach(f -> words.add(f.path("title").asText()));
        surface.path("files").forEach(f -> words.add(f.path("name").asText()));
        collect(surface.path("blocks"), words);
        collect(surface.path("attachments"), words);
        return String.join("\n", words);
    }

    private static void collect(JsonNode node, Set<String> words) {
        node.properties().forEach(field -> {
            var value = field.getValue();
            var shown =
                    List.of("text", "alt_text", "title", "label", "hint", "placeholder", "initial_value", "caption");
            if (value.isTextual() && shown.contains(field.getKey())) {
                words.add(value.asText());
            }
        });
        node.forEach(child -> collect(child, words));
    }
}
