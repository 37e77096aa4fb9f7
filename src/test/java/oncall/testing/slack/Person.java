package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import oncall.sandbox.slack.Ack;

/** A member of the workspace: what they do, and what they see. */
public final class Person {
    private static final String HERE = "#sre";

    private final String id;
    private final Screen screen;

    Person(String id, Screen screen) {
        this.id = id;
        this.screen = screen;
    }

    public String id() {
        return id;
    }

    /** Types a slash command in {@code #sre} and waits until the app has acknowledged it in time. */
    public Person runs(String command) {
        return runs(command, HERE);
    }

    /** Types a slash command in this channel; {@code DM} is the conversation with the app. */
    public Person runs(String command, String channel) {
        Acks.inTime(command, beginsToRun(command, channel));
        return this;
    }

    /** Types a slash command and does not wait for the answer. */
    public CompletableFuture<Ack> beginsToRun(String command, String channel) {
        var act = screen.act(id, "command")
                .put("channel", screen.channelId(id, channel))
                .put("text", command);
        return screen.act(act).ack();
    }

    public Person says(String text, String channel) {
        screen.act(screen.act(id, "say")
                .put("channel", screen.channelId(id, channel))
                .put("text", text));
        return this;
    }

    /** Says something with a file. */
    public Person shares(String name, String content, String channel) {
        var act = screen.act(id, "say")
                .put("channel", screen.channelId(id, channel))
                .put("text", "");
        act.putArray("files").add(Papers.bring(screen, id, name, content));
        screen.act(act);
        return this;
    }

    /** The open form on top, once it has this title. */
    public Modal modal(String title) {
        var look = (java.util.function.Supplier<Optional<JsonNode>>)
                () -> top().filter(v -> v.path("title").path("text").asText().equals(title));
        var view = screen.find("a form \"" + title + "\" before " + id, look, this::look);
        return new Modal(id, view.path("id").asText(), screen);
    }

    /** Waits until no form is open. */
    public Person hasNoModal() {
        screen.until("no form before " + id, () -> top().isEmpty(), this::look);
        return this;
    }

    private Optional<JsonNode> top() {
        var modals = screen.workspace().seenBy(id).path("modals");
        return modals.isEmpty() ? Optional.empty() : Optional.of(modals.get(modals.size() - 1));
    }

    /** The newest message only this person sees, in any channel, once one has all these words. */
    public MessageView seesEphemeral(String... words) {
        return message(
                "an ephemeral message with " + List.of(words),
                m -> m.path("ephemeral").asBoolean(),
                words);
    }

    /** The newest message in the conversation with the app, once one has all these words. */
    public MessageView seesDirectMessage(String... words) {
        return ChannelView.of("DM", id, screen).shows(words);
    }

    /** The conversation with the app, once there is one. */
    public Optional<ChannelView> conversation() {
        return screen.hasDirect(id) ? Optional.of(ChannelView.of("DM", id, screen)) : Optional.empty();
    }

    /** Fails where this person sees an ephemeral message with all these words now. */
    public Person doesNotSee(String... words) {
        for (var message : ephemerals()) {
            if (Texts.hasAll(message.body(), words)) {
                throw new AssertionError(id + " sees " + List.of(words) + " in:\n" + message.text());
            }
        }
        return this;
    }

    private MessageView message(String what, Predicate<JsonNode> which, String... words) {
        var found = screen.find(what, () -> newest(which, words), this::look);
        screen.expect(found.body());
        return found;
    }

    private Optional<MessageView> newest(Predicate<JsonNode> which, String... words) {
        return all().stream()
                .filter(m -> which.test(m.body()) && Texts.hasAll(m.body(), words))
                .reduce((first, last) -> first.ts().compareTo(last.ts()) > 0 ? first : last);
    }

    private List<MessageView> ephemerals() {
        return all().stream()
                .filter(m -> m.body().path("ephemeral").asBoolean())
                .toList();
    }

    private List<MessageView> all() {
        var all = new ArrayList<MessageView>();
        for (var channel : screen.workspace().seenBy(id).path("channels")) {
            for (var message : channel.path("messages")) {
                all.add(new MessageView(id, channel.path("id").asText(), (ObjectNode) message, screen));
            }
        }
        return all;
    }

    /** Opens the app's home tab and waits until the app has heard of it. */
    public HomeView home() {
        Acks.inTime("open home", screen.act(screen.act(id, "open_home")).ack());
        return new HomeView(id, screen);
    }

    /** Opens the app's home tab and does not wait: Slack tells an app that does not listen again and again. */
    public HomeView beginsToOpenHome() {
        screen.act(screen.act(id, "open_home"));
        return new HomeView(id, screen);
    }

    /** Uses the global shortcut with this name, or callback id, and waits until the app has acknowledged it in time. */
    public Person usesShortcut(String name) {
        Acks.inTime(name, beginsToUseShortcut(name));
        return this;
    }

    /** Uses a global shortcut and does not wait. */
    public CompletableFuture<Ack> beginsToUseShortcut(String name) {
        var callback = screen.shortcut("global", name);
        return screen.act(screen.act(id, "shortcut").put("callback_id", callback))
                .ack();
    }

    /** Everything before this person now, in words. */
    public String look() {
        var text = new StringBuilder("On the screen of " + id + ":");
        var view = screen.workspace().seenBy(id);
        for (var channel : view.path("channels")) {
            for (var message : channel.path("messages")) {
                var only = message.path("ephemeral").asBoolean() ? " (only " + id + ")" : "";
                text.append("\n#" + channel.path("name").asText() + only + " "
                                + message.path("name").asText() + ": ")
                        .append(Screen.words(message));
            }
        }
        for (var modal : view.path("modals")) {
            text.append("\nform \"" + modal.path("title").path("text").asText() + "\": " + Screen.words(modal));
            text.append("\n  errors " + modal.path("errors") + " failure " + modal.path("failure"));
        }
        return text.append("\nhome: " + Screen.words(view.path("home"))).toString();
    }
}
