package oncall.slack.press;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import oncall.domain.FieldErrors;
import oncall.slack.block.Choice;
import oncall.slack.block.Message;

/**
 * What a press is answered with, at once and from memory alone, and the work that may follow on a pool of its own.
 * A handler never waits for AWS, Slack or the database; {@link Later} may.
 */
public record Reply(Now now, Optional<Later> later) {

    /** The answer itself. */
    public sealed interface Now {
        /** Nothing to see (a submission: this view closes). */
        record Nothing() implements Now {}

        /** Words for the presser alone, where they asked. */
        record Say(Message message) implements Now {}

        /** The message that was pressed in is drawn anew (a used button becomes its result). */
        record Redraw(Message message) implements Now {}

        /** A modal opens; within a modal it is laid upon it. */
        record Open(View view) implements Now {}

        /** The view of the press is drawn anew. */
        record Show(View view) implements Now {}

        /** Reasons at the fields of the submitted form; those of no field in it stand in an alert on top. */
        record Errors(FieldErrors errors) implements Now {}

        /** All views of the stack close. */
        record CloseAll() implements Now {}

        /** Entries of a type-ahead: at most 100 are shown. */
        record Options(List<Choice> choices) implements Now {
            public Options {
                choices = List.copyOf(choices);
            }
        }

        /** The presser's App Home. */
        record Home(View view) implements Now {}
    }

    /** Work that may take seconds, run after the answer on a bounded pool; the screen is bound to what was answered. */
    @FunctionalInterface
    public interface Later {
        void run(Screen screen);
    }

    public static Reply nothing() {
        return of(new Now.Nothing());
    }

    public static Reply say(Message message) {
        return of(new Now.Say(message));
    }

    public static Reply redraw(Message message) {
        return of(new Now.Redraw(message));
    }

    public static Reply open(View view) {
        return of(new Now.Open(view));
    }

    public static Reply show(View view) {
        return of(new Now.Show(view));
    }

    public static Reply errors(FieldErrors errors) {
        return of(new Now.Errors(errors));
    }

    public static Reply closeAll() {
        return of(new Now.CloseAll());
    }

    public static Reply options(List<Choice> choices) {
        return of(new Now.Options(choices));
    }

    public static Reply home(View view) {
        return of(new Now.Home(view));
    }

    /** The same answer, followed by work. */
    public Reply then(Later work) {
        return new Reply(now, Optional.of(work));
    }

    /** Draws on a screen what would have been the answer, then does the work: for answers found late. */
    public void play(Screen screen) {
        if (now instanceof Now.Say said) {
            screen.say(said.message());
        } else if (now instanceof Now.Redraw redrawn) {
            screen.say(redrawn.message());
        } else if (now instanceof Now.Open opened) {
            screen.show(opened.view());
        } else if (now instanceof Now.Show shown) {
            screen.show(shown.view());
        } else if (now instanceof Now.Home home) {
            screen.home(home.view());
        } else if (!(now instanceof Now.Nothing)) {
            throw new IllegalStateException("An answer of this kind cannot come late.");
        }
        later.ifPresent(work -> work.run(screen));
    }

    private static Reply of(Now now) {
        return new Reply(now, Optional.empty());
    }
}
