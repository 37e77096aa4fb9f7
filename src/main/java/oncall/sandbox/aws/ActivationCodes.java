package oncall.sandbox.aws;

import java.security.SecureRandom;
import java.time.InstantSource;
import oncall.sandbox.http.Latest;

/** Makes activation codes and puts them where the real service would have telephoned them. */
record ActivationCodes(InstantSource clock, Latest<OutboxMessage> outbox, Limits limits) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new code, which takes the place of the one before. */
    ChannelRow sendAnother(ChannelRow channel) {
        limits.check("activation-codes", channel.sent() + 1, "CONTACT_CHANNEL");
        return send(channel);
    }

    /** The one that comes with a new channel counts, but is never refused: its operation has no word for a quota. */
    ChannelRow send(ChannelRow channel) {
        String code = String.format("%06d", RANDOM.nextInt(1_000_000));
        outbox.add(new OutboxMessage(channel.address(), channel.arn(), "ACTIVATION_CODE", code, clock.instant()), 0);
        return channel.withCode(code);
    }
}
