package oncall.domain;

import java.util.List;

/** A contact with its channels; escalation plans and schedules have none. */
public record ContactDetails(Contact contact, List<Channel> channels) {
    public ContactDetails {
        channels = List.copyOf(channels);
    }
}
