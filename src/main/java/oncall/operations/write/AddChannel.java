package oncall.operations.write;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelRules;
import oncall.domain.ContactDetails;
import oncall.domain.FieldErrors;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.people.Permission;
import oncall.operations.port.NewChannel;

/** A new contact channel, not yet activated, once, however often it is asked for with the same token. */
public record AddChannel(NewChannel wanted, String token) implements Intent<Channel> {
    public AddChannel {
        wanted = new NewChannel(
                wanted.contact(),
                wanted.name(),
                wanted.type(),
                ChannelRules.tidy(wanted.type(), wanted.address().clear()));
    }

    @Override
    public void allow(Permission permission, String userId) {
        permission.allowChange(userId, wanted.contact(), wanted.contact().name());
    }

    @Override
    public FieldErrors faults() {
        return ChannelRules.check(wanted.name(), wanted.type(), wanted.address());
    }

    @Override
    public Optional<Arn> object() {
        return Optional.of(wanted.contact());
    }

    /** What the contact will look like is not known before AWS gives the channel its ARN. */
    @Override
    public Step<Channel> read(ChangeParts parts) {
        ContactDetails before = parts.known().fresh(wanted.contact());
        Subject held = Subject.OfContact.of(before.contact(), before.channels());
        Creating creating = new Creating(parts.patience());
        return Step.of(Step.Row.changed(held, held), () -> creating.run(() -> added(before, send(parts, creating))));
    }

    /** What was there before was added by an earlier try, whose row tells of it; this one changed nothing. */
    private static Step.Ending<Channel> added(ContactDetails before, Outcome<Channel> outcome) {
        return outcome.held()
                .filter(channel ->
                        OneChannel.find(before.channels(), channel.arn()).isEmpty())
                .map(channel -> Step.Ending.applied(channel, Optional.of(OneChannel.with(before, channel))))
                .orElseGet(() -> Step.Ending.none(outcome));
    }

    private Outcome<Channel> send(ChangeParts parts, Creating creating) {
        try {
            Arn arn = creating.send(() -> parts.contacts().createChannel(wanted, token));
            return new Outcome.Done<>(creating.readBack(
                    "the channel",
                    () -> OneChannel.find(parts.contacts().channels(wanted.contact()), arn)
                            .orElseThrow(OneChannel::gone)));
        } catch (Refused e) {
            if (e.reason() != Refused.Reason.CONFLICT) {
                throw e;
            }
            return taken(parts, creating);
        }
    }

    /** After an unanswered try AWS may have the channel from that very try. */
    private Outcome<Channel> taken(ChangeParts parts, Creating creating) {
        return creating.look(() -> parts.contacts().channels(wanted.contact())).stream()
                .filter(channel -> creating.isPerhapsMade() && isWanted(channel))
                .findFirst()
                .<Outcome<Channel>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Invalid<>(OneChannel.taken()));
    }

    private boolean isWanted(Channel present) {
        return present.name().equals(wanted.name())
                && present.type() == wanted.type()
                && present.address().equals(wanted.address());
    }
}
