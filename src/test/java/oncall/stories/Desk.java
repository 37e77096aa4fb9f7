package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** One person before their screen: presses, and waits until the screen has become still. */
final class Desk {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FILLED_IN = Duration.ofSeconds(5);
    private static final Duration NOTHING_ELSE_COMES = Duration.ofSeconds(3);

    final World world;
    final Person person;

    Desk(World world, Person person) {
        this.world = world;
        this.person = person;
    }

    /** What the form on top is called by the program, or nothing where none is open. */
    String form() {
        return top().map(view -> view.path("callback_id").asText()).orElse("");
    }

    Modal modal() {
        return person.modal(top().orElseThrow().path("title").path("text").asText());
    }

    /** A form is filled in with who will hear of it; where that drawing is lost, it is worked with as it is. */
    void mayBeToldWhoHears() {
        try {
            Awaitility.await()
                    .atMost(FILLED_IN)
                    .until(() -> modal().text().matches("(?s).*(watches it|[Ww]ill hear).*"));
        } catch (ConditionTimeoutException lost) {
            assertThat(form()).isNotEmpty();
        }
    }

    /** Runs a command that opens a form. */
    void opens(String command) {
        person.runs(command);
        isAnswered();
    }

    /** Waits until a form is open that is not "Reading…" any more. */
    void isAnswered() {
        await("a form", () -> top().isPresent() && isStill());
    }

    void presses(String button) {
        moves(() -> modal().press(button));
    }

    void submits() {
        moves(() -> modal().submits());
    }

    /** Does something that changes the screen, and waits for the change; a late drawing of the same words is none. */
    void moves(Runnable press) {
        String before = state();
        String read = words();
        press.run();
        await("an answer to a press", () -> isAnswered(before, read));
    }

    private boolean isAnswered(String before, String read) {
        String now = state();
        return !now.equals(before) && isStill() && (!words().equals(read) || isLast(now));
    }

    /** Whether nothing follows a drawing: the same words may be an answer too, where a neighbour fails twice. */
    private boolean isLast(String state) {
        try {
            Awaitility.await().atMost(NOTHING_ELSE_COMES).until(() -> !state().equals(state));
            return false;
        } catch (ConditionTimeoutException nothing) {
            return true;
        }
    }

    void shows(String... words) {
        modal().shows(words);
    }

    /** Whoever must press again is told why: the trouble is always a neighbour's in these stories. */
    void saysWhy() {
        assertThat(modal().text()).containsPattern("AWS|Slack");
    }

    /** Asks for something, and gives the words for this person alone that answer it: not "Reading…" or "Looking…". */
    String answer(Runnable asking) {
        int before = answers().size();
        asking.run();
        await("an answer in words", () -> answers().size() > before);
        return answers().get(before);
    }

    /** The first such words that this person reads, now or in a while. */
    String firstAnswer() {
        await("an answer in words", () -> !answers().isEmpty());
        return answers().get(0);
    }

    private List<String> answers() {
        return world.slack
                .workspace()
                .seenBy(person.id())
                .path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages").valueStream())
                .filter(message -> message.path("ephemeral").asBoolean())
                .map(message -> message.path("text").asText())
                .filter(text -> !text.contains("…"))
                .toList();
    }

    private void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await(what)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(15))
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("waited in vain for " + what + "\n" + person.look() + "\n" + refused(), e);
        }
    }

    /** The latest lines of traffic that were not in order. */
    private String refused() {
        return world.slack
                .workspace()
                .traffic()
                .after(0)
                .valueStream()
                .filter(line -> !line.path("ok").asBoolean())
                .map(line -> line.path("name").asText() + " " + line.path("response"))
                .collect(Collectors.joining("\n"));
    }

    private String words() {
        return top().map(view -> view.path("id").asText() + view.path("errors") + modal().text())
                .orElse("");
    }

    private Optional<JsonNode> top() {
        JsonNode modals = world.slack.workspace().seenBy(person.id()).path("modals");
        return modals.isEmpty() ? Optional.empty() : Optional.of(modals.get(modals.size() - 1));
    }

    private boolean isStill() {
        return !form().equals("waiting");
    }

    private String state() {
        return top().map(view -> view.path("id").asText() + view.path("hash").asText() + view.path("errors"))
                .orElse("");
    }
}
