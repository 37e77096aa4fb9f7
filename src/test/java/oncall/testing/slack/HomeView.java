package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import oncall.sandbox.slack.Ack;

/** The app's home tab, as one person sees it. */
public final class HomeView {
    private final String user;
    private final Screen screen;

    HomeView(String user, Screen screen) {
        this.user = user;
        this.screen = screen;
    }

    /** Waits until it has all these words. */
    public HomeView shows(String... words) {
        screen.until("a home tab with " + List.of(words), () -> Texts.hasAll(now(), words), this::text);
        return this;
    }

    public String text() {
        return Screen.words(now());
    }

    /** Presses the button with these words and waits for the app's acknowledgement. */
    public HomeView press(String button) {
        Acks.inTime(button, beginsToPress(button));
        return this;
    }

    public CompletableFuture<Ack> beginsToPress(String button) {
        var element = screen.find(
                "\"" + button + "\" on the home tab",
                () -> Optional.of(now()).flatMap(v -> Pressable.called(v, button)),
                this::text);
        return Hands.onView(user, screen, now().path("id").asText()).press(element, Screen.JSON.nullNode());
    }

    private JsonNode now() {
        return screen.workspace().seenBy(user).path("home");
    }
}
