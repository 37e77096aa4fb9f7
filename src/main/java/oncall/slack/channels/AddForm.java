package oncall.slack.channels;

import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.ChannelRules;
import oncall.domain.ChannelType;
import oncall.domain.Checked;
import oncall.domain.PlanFields;
import oncall.operations.port.NewChannel;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Answers;

/** Reads the form for a new channel. */
final class AddForm {
    private AddForm() {}

    static AddScreen typed(Carried carried, Answers answers) {
        return new AddScreen(
                carried,
                type(answers.text(PlanFields.CHANNEL_TYPE)),
                answers.text(PlanFields.CHANNEL_NAME),
                answers.text(PlanFields.CHANNEL_ADDRESS),
                Optional.empty(),
                HeardForm.choice(answers),
                Optional.empty());
    }

    static Checked<NewChannel> read(AddScreen typed) {
        ChannelType type = typed.type().orElse(ChannelType.UNKNOWN);
        NewChannel channel =
                new NewChannel(typed.carried().contact(), typed.name(), type, ChannelRules.tidy(type, typed.address()));
        return Checked.of(channel, ChannelRules.check(channel.name(), channel.type(), channel.address()));
    }

    private static Optional<ChannelType> type(String key) {
        return Stream.of(ChannelType.values())
                .filter(type -> type.name().equals(key))
                .findFirst();
    }
}
