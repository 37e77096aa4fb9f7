package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import oncall.sandbox.slack.Ack;

/** Presses, chooses and types in one message or view. */
final class Hands {
    private final String user;
    private final Screen screen;
    private final ObjectNode container;

    Hands(String user, Screen screen, ObjectNode container) {
        this.user = user;
        this.screen = screen;
        this.container = container;
    }

    static Hands onMessage(String user, Screen screen, String channel, String ts) {
        var container = Screen.JSON.createObjectNode().put("type", "message");
        return new Hands(user, screen, container.put("channel", channel).put("ts", ts));
    }

    static Hands onView(String user, Screen screen, String viewId) {
        return new Hands(
                user, screen, Screen.JSON.createObjectNode().put("type", "view").put("view_id", viewId));
    }

    private ObjectNode at(String doing, Pressable.Element element) {
        var act = screen.act(user, doing);
        act.set("container", container.deepCopy());
        return act.put("block_id", element.blockId()).put("action_id", element.actionId());
    }

    CompletableFuture<Ack> press(Pressable.Element element, JsonNode value) {
        var act = at("press", element);
        act.set("value", value);
        return screen.act(act).ack();
    }

    JsonNode suggestions(Pressable.Element element, String query) {
        return screen.act(at("suggest", element).put("query", query)).reply().join();
    }

    /** The page's value for these choices, looked up by their texts where the element has options. */
    JsonNode value(Pressable.Element element, String... choices) {
        var values = Stream.of(choices).map(c -> one(element, c)).toList();
        var many = element.type().startsWith("multi_") || element.type().equals("checkboxes");
        if (many) {
            var list = Screen.JSON.createArrayNode();
            values.forEach(list::add);
            return list;
        }
        return values.isEmpty() ? Screen.JSON.nullNode() : values.get(0);
    }

    private JsonNode one(Pressable.Element element, String choice) {
        return switch (element.type().replaceFirst("^multi_", "")) {
            case "external_select" -> {
                var offered = suggestions(element, choice);
                yield text(Pressable.option(offered, choice)
                        .orElseThrow(
                                () -> new AssertionError("the app suggests no \"" + choice + "\" but " + offered)));
            }
            case "static_select", "radio_buttons", "checkboxes", "overflow" ->
                text(Pressable.option(element.element(), choice)
                        .orElseThrow(() -> new AssertionError("no option \"" + choice + "\" in " + element.element())));
            case "users_select" -> text(choice.startsWith("@") ? screen.personId(choice) : choice);
            case "channels_select", "conversations_select" ->
                text(choice.startsWith("#") || choice.equals("DM") ? screen.channelId(user, choice) : choice);
            default -> typed(element, choice);
        };
    }

    /** The page's value for these words typed into the element; a moment is written as {@code 2026-11-24T09:30:00Z}. */
    static JsonNode typed(Pressable.Element element, String words) {
        return switch (element.type()) {
            case "datetimepicker" ->
                Screen.JSON.getNodeFactory().numberNode(Instant.parse(words).getEpochSecond());
            case "rich_text_input" -> richText(words);
            default -> text(words);
        };
    }

    private static JsonNode richText(String words) {
        var text = Screen.JSON.createObjectNode().put("type", "rich_text");
        var section = text.putArray("elements").addObject().put("type", "rich_text_section");
        section.putArray("elements").addObject().put("type", "text").put("text", words);
        return text;
    }

    private static JsonNode text(String words) {
        return Screen.JSON.getNodeFactory().textNode(words);
    }
}
