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
 * What a press is answered with, in its acknowledgement or by a call. Whoever treats answers implements
 * {@link Visitor}, so that a new kind does not compile until everybody treats it.
 */
public sealed interface Answer {
    /** One treatment of every kind. */
    interface Visitor<R> {
        R nothing();

        R reading(SafeText words);

        R say(Message message);

        R written(ByteBuffer json);

        R redraw(Message message);

        R open(View view);

        R show(View view);

        R errors(FieldErrors errors);

        R options(List<Choice> choices);
    }

    <R> R accept(Visitor<R> visitor);

    /** What is said, where it is words for the presser alone. */
    default Optional<Message> said() {
        return Optional.empty();
    }

    /** Nothing to see (a submission: this view closes). */
    record Nothing() implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing();
        }
    }

    /** Still being read: the work that follows says the answer. These words are said only where that takes long. */
    record Reading(SafeText words) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reading(words);
        }
    }

    /** Words for the presser alone, where they asked. */
    record Say(Message message) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.say(message);
        }

        @Override
        public Optional<Message> said() {
            return Optional.of(message);
        }
    }

    /** Words for the presser of a command alone, as the acknowledgement says them. */
    record Written(ByteBuffer json) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.written(json);
        }
    }

    /** The message that was pressed in is drawn anew (a used button becomes its result). */
    record Redraw(Message message) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.redraw(message);
        }
    }

    /** A modal opens; within a modal it is laid upon it. */
    record Open(View view) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.open(view);
        }
    }

    /** The view of the press is drawn anew, or the App Home that was opened. */
    record Show(View view) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.show(view);
        }
    }

    /** Reasons at the fields of the submitted form; those of no field in it stand in an alert on top. */
    record Errors(FieldErrors errors) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.errors(errors);
        }
    }

    /** Entries of a type-ahead: at most 100 are shown. */
    record Options(List<Choice> choices) implements Answer {
        public Options {
            choices = List.copyOf(choices.subList(0, Math.min(choices.size(), 100)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.options(choices);
        }
    }
}
