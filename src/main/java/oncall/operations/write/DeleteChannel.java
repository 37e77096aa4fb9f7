package oncall.operations.write;

import oncall.domain.Arn;
import oncall.domain.Channel;

/** A channel goes. Stages that reach it stay, and reach nobody by it. */
public record DeleteChannel(Arn contact, Arn channel) implements Intent.OfContact<Channel> {
    @Override
    public Step<Channel> read(ChangeParts parts) {
        return OneChannel.read(parts, contact, channel).goes(parts);
    }
}
