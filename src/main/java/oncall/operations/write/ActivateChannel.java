package oncall.operations.write;

import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelRules;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;

/**
 * A channel is activated with the code that its owner received.
 *
 * @param code as it was typed
 */
public record ActivateChannel(Arn contact, Arn channel, String code) implements Intent.OfContact<Channel> {
    public ActivateChannel {
        code = ChannelRules.tidyCode(code);
    }

    @Override
    public FieldErrors faults() {
        return ChannelRules.checkCode(code);
    }

    @Override
    public Step<Channel> read(ChangeParts parts) {
        OneChannel present = OneChannel.read(parts, contact, channel);
        return present.becomes(
                parts, present.channel().withActivated(true), () -> activate(parts.contacts()), Channel::activated);
    }

    private void activate(Contacts contacts) {
        try {
            contacts.activate(channel, code);
        } catch (Refused e) {
            throw e.reason() == Refused.Reason.INVALID ? wrong(e) : e;
        }
    }

    private static Refused wrong(Refused refused) {
        String words = "AWS does not accept this code. Take the newest one that arrived, or send another.";
        return new Refused(Refused.Reason.INVALID, words, FieldErrors.at(PlanFields.ACTIVATION_CODE, words), refused);
    }

    /** The code stays out of every text. */
    @Override
    public String toString() {
        return "ActivateChannel[" + channel + "]";
    }
}
