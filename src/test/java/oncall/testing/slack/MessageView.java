package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import oncall.sandbox.slack.Ack;

/** One message, as one person sees it; the words are those at the time it was found. */
public final class MessageView {
    private final String reader;
    private final String channel;
    private final ObjectNode body;
    private final Screen screen;

    MessageView(String reader, String channel, ObjectNode body, Screen screen) {
        this.reader = reader;
        this.channel = channel;
        this.body = body;
        this.screen = screen;
    }

    /** The message as JSON. */
    public JsonNode body() {
        return body.deepCopy();
    }

    public String ts() {
        return Screen.key(body);
    }

    /** Every word of it. */
    public String text() {
        return Screen.words(body);
    }

    /** The same message before somebody else's eyes. */
    public MessageView as(Person other) {
        return new MessageView(other.id(), channel, body, screen);
    }

    /** Presses the button with these words and waits for the app's acknowledgement. */
    public MessageView press(String button) {
        Acks.inTime(button, beginsToPress(button));
        return this;
    }

    /** Presses the button with these words and does not wait. */
    public CompletableFuture<Ack> beginsToPress(String button) {
        return hands().press(element(button), Screen.JSON.nullNode());
    }

    /** Chooses from the menu or list so called, and waits for the app's acknowledgement. */
    public MessageView choose(String menu, String... options) {
        var element = element(menu);
        Acks.inTime(menu, hands().press(element, hands().value(element, options)));
        return this;
    }

    /** Uses the message shortcut with this name, or callback id, and waits for the app's acknowledgement. */
    public MessageView usesShortcut(String name) {
        Acks.inTime(name, beginsToUseShortcut(name));
        return this;
    }

    /** Uses a message shortcut and does not wait. */
    public CompletableFuture<Ack> beginsToUseShortcut(String name) {
        var act = screen.act(reader, "shortcut").put("callback_id", screen.shortcut("message", name));
        return screen.act(act.put("channel", channel).put("ts", ts())).ack();
    }

    /** Answers in its thread. */
    public MessageView reply(String text) {
        var act = screen.act(reader, "say").put("channel", channel).put("text", text);
        screen.act(act.put("thread_ts", body.path("thread_ts").asText(ts())));
        return this;
    }

    /** The content of its file with this name, as its reader gets it. */
    public String file(String name) {
        for (var file : body.path("files")) {
            if (file.path("name").asText().equals(name)) {
                return Papers.read(screen, reader, file.path("id").asText());
            }
        }
        throw new AssertionError("no file " + name + " in " + body);
    }

    /** The answers to it, once there are some. */
    public ChannelView thread() {
        return ChannelView.threadOf(this, reader, screen, channel);
    }

    public boolean offers(String button) {
        return Pressable.called(body, button).isPresent();
    }

    private Pressable.Element element(String name) {
        return Pressable.called(body, name)
                .orElseThrow(() -> new AssertionError("no \"" + name + "\" among " + Pressable.names(body)));
    }

    private Hands hands() {
        return Hands.onMessage(reader, screen, channel, ts());
    }

    @Override
    public String toString() {
        return text();
    }
}
