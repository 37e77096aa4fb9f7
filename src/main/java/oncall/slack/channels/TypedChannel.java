package oncall.slack.channels;

import oncall.domain.PlanFields;
import oncall.slack.block.Answers;

/** What is typed in the form of a channel that is there. */
record TypedChannel(String name, String address) {
    static TypedChannel typed(Answers answers) {
        return new TypedChannel(answers.text(PlanFields.CHANNEL_NAME), answers.text(PlanFields.CHANNEL_ADDRESS));
    }
}
