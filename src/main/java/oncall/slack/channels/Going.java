package oncall.slack.channels;

import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Channel;
import oncall.domain.ContactDetails;
import oncall.domain.FieldErrors;
import oncall.operations.check.PlanEffect;
import oncall.operations.check.PlanEffects;
import oncall.slack.block.Answers;
import oncall.slack.plan.Confirmation;

/**
 * A channel that is to be deactivated or deleted, or must be activated again since it gets another address.
 *
 * @param present its contact as it is now
 * @param effect what that does to plans
 */
record Going(ContactDetails present, Channel channel, boolean isDeletion, PlanEffect effect) {
    /** By what memory holds, at once; a channel with another address is as if it were deactivated. */
    static Going of(ContactDetails present, Channel channel, boolean isDeletion, PlanEffects effects) {
        Stream<Channel> then = isDeletion ? Stream.empty() : Stream.of(channel.withActivated(false));
        Stream<Channel> others =
                present.channels().stream().filter(other -> !other.arn().equals(channel.arn()));
        ContactDetails wanted = new ContactDetails(
                present.contact(), Stream.concat(others, then).toList());
        return new Going(present, channel, isDeletion, effects.remembered(present, wanted));
    }

    /** Whether it was meant, where nobody is reached any more; nothing where the form has not asked yet. */
    Optional<FieldErrors> check(Answers answers) {
        if (!effect.empties()) {
            return Optional.of(FieldErrors.none());
        }
        return Optional.of(answers)
                .filter(Confirmation::isAsked)
                .map(typed -> Confirmation.check(present.contact().alias(), typed));
    }
}
