package oncall.domain;

import java.util.List;
import java.util.Optional;

/** A contact with its channels; escalation plans and schedules have none. */
public record ContactDetails(Contact contact, List<Channel> channels) {
    public ContactDetails {
        channels = List.copyOf(channels);
    }

    /** As what a change is of. */
    public Subject.OfContact subject() {
        return Subject.OfContact.of(contact, channels);
    }

    public ContactDetails withChannels(List<Channel> others) {
        return new ContactDetails(contact, others);
    }

    public Optional<Channel> channel(Arn channel) {
        return channels.stream().filter(one -> one.arn().equals(channel)).findFirst();
    }
}
