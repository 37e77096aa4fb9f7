package oncall.operations.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactDetails;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;

/** A channel of a contact, as both were read just now. */
record OneChannel(ContactDetails contact, Channel channel) {
    /** Throws {@link Refused} where it is not there any more. */
    static OneChannel read(ChangeParts parts, Arn contact, Arn channel) {
        ContactDetails details = parts.known().fresh(contact);
        return new OneChannel(details, find(details.channels(), channel).orElseThrow(OneChannel::gone));
    }

    static Refused gone() {
        return new Refused(Refused.Reason.NOT_FOUND, "This channel is not there any more; somebody deleted it.");
    }

    static FieldErrors taken() {
        return FieldErrors.at(
                PlanFields.CHANNEL_ADDRESS,
                "AWS has such a channel of this contact already, of this kind and with this address. "
                        + "Use that one, or write another address.");
    }

    static Optional<Channel> find(List<Channel> channels, Arn channel) {
        return channels.stream().filter(one -> one.arn().equals(channel)).findFirst();
    }

    /** Becomes this; nothing is sent where it is so already. */
    Step<Channel> becomes(ChangeParts parts, Channel wanted, Runnable call, Predicate<Channel> holds) {
        if (holds.test(channel)) {
            return Step.none(new Outcome.Unchanged<>(channel));
        }
        return Step.of(Step.Row.changed(held(), with(contact, wanted)), () -> {
            Optional<Channel> seen = send(parts, call, now -> now.filter(holds).isPresent());
            return Step.Ending.applied(seen.orElseThrow(), Optional.of(with(contact, seen.orElseThrow())));
        });
    }

    Step<Channel> goes(ChangeParts parts) {
        Subject after = Subject.OfContact.of(
                contact.contact(),
                contact.channels().stream()
                        .filter(one -> !one.arn().equals(channel.arn()))
                        .toList());
        return Step.of(Step.Row.changed(held(), after), () -> {
            send(parts, () -> parts.contacts().deleteChannel(channel.arn()), Optional::isEmpty);
            return Step.Ending.applied(channel, Optional.of(after));
        });
    }

    private Optional<Channel> send(ChangeParts parts, Runnable call, Predicate<Optional<Channel>> holds) {
        Arn owner = contact.contact().arn();
        return new Sending(parts.patience(), channel.name())
                .until(call, () -> find(parts.contacts().channels(owner), channel.arn()), holds);
    }

    private Subject held() {
        return Subject.OfContact.of(contact.contact(), contact.channels());
    }

    /** The contact with a new channel, or with another in the place of the one that was there. */
    static Subject with(ContactDetails contact, Channel present) {
        List<Channel> changed = new ArrayList<>(contact.channels());
        int place = changed.stream().map(Channel::arn).toList().indexOf(present.arn());
        if (place < 0) {
            changed.add(present);
        } else {
            changed.set(place, present);
        }
        return Subject.OfContact.of(contact.contact(), changed);
    }
}
