package oncall.slack.press;

import com.slack.api.model.view.View;
import java.util.List;
import oncall.domain.FieldErrors;
import oncall.slack.block.Choice;
import oncall.slack.block.Message;

/** What stands in the acknowledgement of a press; everything else is done by calls to Slack afterwards. */
public sealed interface Answer {
    /** Received; a submission closes its view. */
    record Received() implements Answer {}

    /** Words for the presser alone, in the acknowledgement of a command. */
    record Words(Message message) implements Answer {}

    /** The submitted view becomes this one. */
    record Update(View view) implements Answer {}

    /** This view is laid upon the submitted one. */
    record Push(View view) implements Answer {}

    /** The submission is refused, with reasons at the fields. */
    record Errors(FieldErrors errors) implements Answer {}

    /** All views close. */
    record Clear() implements Answer {}

    /** Entries of a type-ahead. */
    record Options(List<Choice> choices) implements Answer {
        public Options {
            choices = List.copyOf(choices.subList(0, Math.min(choices.size(), 100)));
        }
    }
}
