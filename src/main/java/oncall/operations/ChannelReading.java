package oncall.operations;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;

/** Finds one channel of a contact in AWS. */
final class ChannelReading {
    private final Contacts contacts;

    ChannelReading(Contacts contacts) {
        this.contacts = contacts;
    }

    Optional<Channel> find(Arn contact, Arn channel) {
        return contacts.channels(contact).stream()
                .filter(one -> one.arn().equals(channel))
                .findFirst();
    }

    Channel get(Arn contact, Arn channel) {
        return find(contact, channel)
                .orElseThrow(() -> new Refused(
                        Refused.Reason.NOT_FOUND, "This channel is not there any more; somebody deleted it."));
    }
}
