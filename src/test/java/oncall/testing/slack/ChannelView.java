package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What stands in a channel for everybody in it. */
public final class ChannelView {
    private static final String READER = "U01MAI";

    private final String name;
    private final Screen screen;
    private final Set<String> expected;
    private final String reader;

    ChannelView(String name, Screen screen, Set<String> expected) {
        this(name, screen, expected, READER);
    }

    ChannelView(String name, Screen screen, Set<String> expected, String reader) {
        this.name = name;
        this.screen = screen;
        this.expected = expected;
        this.reader = reader;
    }

    /** The newest message of the channel with all these words, once there is one; it counts as expected. */
    public MessageView shows(String... words) {
        Supplier<Optional<MessageView>> look = () -> open().stream()
                .filter(m -> Texts.hasAll(m, words))
                .reduce((first, last) -> last)
                .map(m -> new MessageView(reader, screen.channelId(reader, name), (ObjectNode) m, screen));
        var found = screen.find("a message with " + List.of(words) + " in " + name, look, this::look);
        expected.add(found.ts());
        return found;
    }

    /** Waits until exactly so many messages of the channel have all these words; they count as expected. */
    public ChannelView showsTimes(int times, String... words) {
        screen.until(
                times + " messages with " + List.of(words) + " in " + name, () -> count(words) == times, this::look);
        open().stream().filter(m -> Texts.hasAll(m, words)).forEach(m -> expected.add(Screen.key(m)));
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
        return screen.messages(reader, name)
                .valueStream()
                .filter(m -> !m.path("ephemeral").asBoolean())
                .toList();
    }

    private String look() {
        var text = new StringBuilder("In " + name + ":");
        open().forEach(m -> text.append("\n- ").append(Screen.words(m)));
        return text.toString();
    }
}
