package oncall.slack.press;

import com.slack.api.model.view.View;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import oncall.domain.FieldErrors;
import oncall.slack.block.Choice;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;

/**
 * What a press is answered with, at once and from memory alone, and the work that may follow on a pool of its own.
 * A handler never waits for AWS, Slack or the database; {@link Later} may.
 *
 * @param lengthy what takes minutes, where the work does
 */
public record Reply(Answer now, Optional<Later> later, Optional<WorkKind> lengthy) {

    /** Work that may take seconds, run after the answer on a bounded pool; the screen is bound to what was answered. */
    @FunctionalInterface
    public interface Later {
        void run(Screen screen);
    }

    public static Reply nothing() {
        return of(new Answer.Nothing());
    }

    /** Goes on with work that says the answer; the words are said only where that takes long. */
    public static Reply reading(SafeText words) {
        return of(new Answer.Reading(words));
    }

    public static Reply say(Message message) {
        return of(new Answer.Say(message));
    }

    static Reply written(ByteBuffer json) {
        return of(new Answer.Written(json));
    }

    public static Reply redraw(Message message) {
        return of(new Answer.Redraw(message));
    }

    public static Reply open(View view) {
        return of(new Answer.Open(view));
    }

    public static Reply show(View view) {
        return of(new Answer.Show(view));
    }

    public static Reply errors(FieldErrors errors) {
        return of(new Answer.Errors(errors));
    }

    public static Reply options(List<Choice> choices) {
        return of(new Answer.Options(choices));
    }

    /** The same answer, followed by work. */
    public Reply then(Later work) {
        return new Reply(now, Optional.of(work), Optional.empty());
    }

    /** The same answer, followed by work that may take minutes: one at a time for each person, and nobody else waits. */
    public Reply thenAtLength(WorkKind kind, Later work) {
        return new Reply(now, Optional.of(work), Optional.of(kind));
    }

    /** Another answer, followed by the same work. */
    Reply with(Answer rest) {
        return new Reply(rest, later, lengthy);
    }

    /** What its work is, where the route is known to write or not. */
    WorkKind kind(Route route) {
        return lengthy.orElse(route.store() == Store.WRITES ? WorkKind.SAVE : WorkKind.LOOK);
    }

    /** What is said, where nothing follows. */
    Optional<Message> whole() {
        return later.isPresent() ? Optional.empty() : now.said();
    }

    /** Draws on a screen what would have been the answer, then does the work: for answers found late. */
    public void play(Screen screen) {
        now.accept(new OnScreen(screen));
        later.ifPresent(work -> work.run(screen));
    }

    private static Reply of(Answer now) {
        return new Reply(now, Optional.empty(), Optional.empty());
    }
}
