package oncall.operations.write;

import oncall.domain.Arn;
import oncall.domain.Channel;

/** AWS uses a channel no more until it is activated anew. */
public record DeactivateChannel(Arn contact, Arn channel) implements Intent.OfContact<Channel> {
    @Override
    public Step<Channel> read(ChangeParts parts) {
        OneChannel present = OneChannel.read(parts, contact, channel);
        return present.becomes(
                parts,
                present.channel().withActivated(false),
                () -> parts.contacts().deactivate(channel),
                seen -> !seen.activated());
    }
}
