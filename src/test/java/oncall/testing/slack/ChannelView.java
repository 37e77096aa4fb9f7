package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands in a channel, or in one thread of it, for everybody who reads it. */
public final class ChannelView {
    private final String name;
    private final String reader;
    private final Screen screen;
    private final String channel;
    private final Optional<String> thread;

    private ChannelView(String name, String reader, Screen screen, String channel, Optional<String> thread) {
        this.name = name;
        this.reader = reader;
        this.screen = screen;
        this.channel = channel;
        this.thread = thread;
    }

    /** The channel called so, such as {@code #sre} or {@code DM}, as this person reads it. */
    static ChannelView of(String name, String reader, Screen screen) {
        return new ChannelView(name, reader, screen, screen.channelId(reader, name), Optional.empty());
    }

    /** The answers to one message. */
    static ChannelView threadOf(MessageView message, String reader, Screen screen, String channel) {
        var name = "the thread of \"" + message.text() + "\"";
        return new ChannelView(name, reader, screen, channel, Optional.of(message.ts()));
    }

    /** The newest message here with all these words, once there is one; it counts as expected. */
    public MessageView shows(String... words) {
        Supplier<Optional<MessageView>> look = () -> open().stream()
                .filter(m -> Texts.hasAll(m, words))
                .reduce((first, last) -> last)
                .map(m -> new MessageView(reader, channel, (ObjectNode) m, screen));
        var found = screen.find("a message with " + List.of(words) + " in " + name, look, this::look);
        screen.expect(found.body());
        return found;
    }

    /** Waits until exactly so many messages here have all these words; they count as expected. */
    public ChannelView showsTimes(int times, String... words) {
        screen.until(
                times + " messages with " + List.of(words) + " in " + name, () -> count(words) == times, this::look);
        open().stream().filter(m -> Texts.hasAll(m, words)).forEach(screen::expect);
        return this;
    }

    public long count(String... words) {
        return open().stream().filter(m -> Texts.hasAll(m, words)).count();
    }

    /** Fails where a message everybody reads has all these words now. */
    public ChannelView showsNothing(String... words) {
        if (count(words) > 0) {
            throw new AssertionError(name + " shows " + List.of(words) + ".\n" + look());
        }
        return this;
    }

    private List<JsonNode> open() {
        return screen.messagesIn(reader, channel)
                .valueStream()
                .filter(m -> !m.path("ephemeral").asBoolean())
                .filter(m -> thread.isEmpty() || inThread(m, thread.get()))
                .toList();
    }

    private static boolean inThread(JsonNode message, String parent) {
        return message.path("thread_ts").asText().equals(parent)
                && !Screen.key(message).equals(parent);
    }

    private String look() {
        var text = new StringBuilder("In " + name + ":");
        open().forEach(m -> text.append("\n- ").append(Screen.words(m)));
        return text.toString();
    }
}
