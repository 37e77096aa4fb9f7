package oncall.operations.write;

import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.operations.Persistence;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.people.Permission;
import oncall.operations.port.CodeSendings;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;

/** Has AWS send a channel's activation code to the channel. */
public final class SendCode {
    private final Contacts contacts;
    private final KnownContacts known;
    private final Permission permission;
    private final CodeLimits limits;
    private final Persistence persistence;

    /** What became of it. */
    public sealed interface Outcome {
        record Sent(Channel channel) implements Outcome {}

        /** A moment ago: that code is on its way, no second one was sent. */
        record SentAlready(Channel channel) implements Outcome {}

        /** The channel needs no code any more. */
        record ActivatedAlready(Channel channel) implements Outcome {}

        /** The words say how many are allowed, and when the next is. */
        record TooMany(String words) implements Outcome {}
    }

    public SendCode(ChangeParts parts, CodeLimits limits) {
        this.contacts = parts.contacts();
        this.known = parts.known();
        this.permission = parts.permission();
        this.limits = limits;
        this.persistence = new Persistence(parts.patience());
    }

    /** Throws {@link Refused} where no code was sent, {@link Unclear} where that is not known: it may yet arrive. */
    public Outcome run(String userId, Arn contact, Arn channel) {
        permission.allowChange(userId, contact, contact.name());
        Channel present = OneChannel.find(contacts.channels(contact), channel).orElseThrow(OneChannel::gone);
        if (present.activated()) {
            known.forget(contact);
            return new Outcome.ActivatedAlready(present);
        }
        CodeLimits.Answer answer = limits.ask(userId, channel);
        if (answer instanceof CodeLimits.Answer.Go go) {
            return send(present, go.sending());
        }
        return answer instanceof CodeLimits.Answer.TooMany tooMany
                ? new Outcome.TooMany(tooMany.words())
                : new Outcome.SentAlready(present);
    }

    private Outcome send(Channel channel, CodeSendings.Sending sending) {
        try {
            persistence.repeatRefused(() -> contacts.sendActivationCode(channel.arn()));
            return new Outcome.Sent(channel);
        } catch (Refused e) {
            limits.takeBack(sending);
            throw e;
        }
    }
}
