package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import oncall.sandbox.slack.Ack;

/** An open form before one person. Elements are named by the words on or beside them, or by their action id. */
public final class Modal {
    private final String user;
    private final String id;
    private final Screen screen;

    Modal(String user, String id, Screen screen) {
        this.user = user;
        this.id = id;
        this.screen = screen;
    }

    /** Types into the input with this label; into a date and time, such as {@code 2026-11-24T09:30:00Z}. */
    public Modal fill(String label, String text) {
        var element = element(label);
        Acks.inTime(label, input(element, Hands.typed(element, text)));
        return this;
    }

    /**
     * Chooses options by their texts, people as {@code @akua}, channels as {@code #sre}; an external list is asked for
     * them first. No option at all empties the input.
     */
    public Modal choose(String label, String... options) {
        var element = element(label);
        var value = hands().value(element, options);
        Acks.inTime(label, isInput(element) ? input(element, value) : hands().press(element, value));
        return this;
    }

    /** Puts one more file into the file input with this label. */
    public Modal upload(String label, String name, String content) {
        var element = element(label);
        var files = Screen.JSON.createArrayNode();
        var answer = view().path("state").path("values").path(element.blockId()).path(element.actionId());
        answer.path("files").forEach(file -> files.add(file.path("id").asText()));
        Acks.inTime(label, input(element, files.add(Papers.bring(screen, user, name, content))));
        return this;
    }

    private static boolean isInput(Pressable.Element element) {
        return element.block().path("type").asText().equals("input");
    }

    private CompletableFuture<Ack> input(Pressable.Element element, JsonNode value) {
        var act = screen.act(user, "input").put("view_id", id);
        var state = act.putObject("state");
        state.putObject(element.blockId()).set(element.actionId(), value);
        return screen.act(act).ack();
    }

    /** Presses the button with these words and waits for the app's acknowledgement. */
    public Modal press(String button) {
        Acks.inTime(button, beginsToPress(button));
        return this;
    }

    /** Presses the button with these words and does not wait. */
    public CompletableFuture<Ack> beginsToPress(String button) {
        return hands().press(element(button), Screen.JSON.nullNode());
    }

    /** Presses the n-th (from 0) of several buttons with the same words. */
    public Modal press(String button, int n) {
        var all = Pressable.in(view()).stream()
                .filter(e -> e.labels().contains(button))
                .toList();
        if (n >= all.size()) {
            throw new AssertionError("only " + all.size() + " \"" + button + "\" among " + Pressable.names(view()));
        }
        Acks.inTime(button, hands().press(all.get(n), Screen.JSON.nullNode()));
        return this;
    }

    /** What the app suggests for this query, by its texts. */
    public List<String> suggestions(String label, String query) {
        var texts = new ArrayList<String>();
        var offered = hands().suggestions(element(label), query);
        offered.path("options")
                .forEach(o -> texts.add(o.path("text").path("text").asText()));
        offered.path("option_groups")
                .forEach(g -> g.path("options")
                        .forEach(o -> texts.add(o.path("text").path("text").asText())));
        return texts;
    }

    /** Submits and waits for the app's acknowledgement. */
    public Modal submits() {
        acknowledgesSubmit();
        return this;
    }

    /** The same; with what the app answered. */
    public Ack acknowledgesSubmit() {
        return Acks.inTime("submit", beginsToSubmit());
    }

    /** Submits and does not wait. */
    public CompletableFuture<Ack> beginsToSubmit() {
        return screen.act(screen.act(user, "submit").put("view_id", id)).ack();
    }

    /** Submits a form that Slack's client itself holds back, for instance because a field is empty. */
    public Modal isHeldBack() {
        var reply = screen.workspace()
                .act(screen.act(user, "submit").put("view_id", id))
                .reply()
                .join();
        if (reply.path("ok").asBoolean() || !reply.path("error").asText().equals("invalid_input")) {
            throw new AssertionError("the form was not held back: " + reply);
        }
        return this;
    }

    public void closes() {
        screen.act(screen.act(user, "close").put("view_id", id));
    }

    public void closesAll() {
        screen.act(screen.act(user, "close").put("view_id", id).put("all", true));
    }

    /** Waits until the form, still this one, has all these words. */
    public Modal shows(String... words) {
        screen.until("a form with " + List.of(words), () -> Texts.hasAll(now(), words), this::look);
        return this;
    }

    /** Waits until the form, still this one, has this title. */
    public Modal titled(String title) {
        screen.until("the title \"" + title + "\"", () -> title(now()).equals(title), this::look);
        return this;
    }

    private static String title(JsonNode view) {
        return view.path("title").path("text").asText();
    }

    /** The error at the input with this label, once there is one. */
    public String errorAt(String label) {
        return screen.find("an error at \"" + label + "\"", () -> error(label), this::look);
    }

    private Optional<String> error(String label) {
        return Pressable.called(now(), label)
                .map(e -> now().path("errors").path(e.blockId()).asText(""))
                .filter(words -> !words.isEmpty());
    }

    /** Waits for the words Slack shows when the app has not answered in time. */
    public Modal showsTrouble() {
        screen.until("trouble", () -> now().path("failure").isTextual(), this::look);
        return this;
    }

    /** What stands in the input with this label: text, an option's text, an id, or several with commas. */
    public String value(String label) {
        var element = element(label);
        var answer = view().path("state").path("values").path(element.blockId()).path(element.actionId());
        var found = new ArrayList<String>();
        answer.properties().forEach(field -> {
            if (!field.getKey().equals("type") && !field.getKey().equals("timezone")) {
                collect(field.getValue(), found);
            }
        });
        return String.join(", ", found);
    }

    private static void collect(JsonNode value, List<String> found) {
        if (value.isArray()) {
            value.forEach(one -> collect(one, found));
        } else if (value.isObject()) {
            found.add(value.path("text").path("text").asText());
        } else if (!value.isNull()) {
            found.add(value.asText());
        }
    }

    public boolean offers(String name) {
        return Pressable.called(view(), name).isPresent();
    }

    /** Every word of it. */
    public String text() {
        return Screen.words(view());
    }

    /** Every word of it, a line each. */
    public List<String> texts() {
        return List.of(text().split("\n", -1));
    }

    /** The view as the page gets it. */
    public JsonNode json() {
        return view();
    }

    /** Waits until the form is gone. */
    public void isClosed() {
        screen.until("the form to close", () -> now().isMissingNode(), this::look);
    }

    private Pressable.Element element(String name) {
        return screen.find("\"" + name + "\" in the form", () -> Pressable.called(now(), name), this::look);
    }

    private Hands hands() {
        return Hands.onView(user, screen, id);
    }

    private JsonNode view() {
        var now = now();
        if (now.isMissingNode()) {
            throw new AssertionError("the form is closed");
        }
        return now;
    }

    private JsonNode now() {
        for (var modal : screen.workspace().seenBy(user).path("modals")) {
            if (modal.path("id").asText().equals(id)) {
                return modal;
            }
        }
        return Screen.JSON.missingNode();
    }

    private String look() {
        var now = now();
        return now.isMissingNode()
                ? "The form is closed."
                : "The form \"" + title(now) + "\" has " + Pressable.names(now) + "\n" + Screen.words(now) + "\nerrors "
                        + now.path("errors") + " failure " + now.path("failure") + above();
    }

    /** The forms that lie on this one. */
    private String above() {
        var words = new StringBuilder();
        var below = true;
        for (var view : screen.workspace().seenBy(user).path("modals")) {
            if (!below) {
                words.append("\nabove it \"" + title(view) + "\": " + Screen.words(view));
            }
            below &= !view.path("id").asText().equals(id);
        }
        return words.toString();
    }
}
