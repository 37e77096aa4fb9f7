package oncall.slack.channels;

import java.util.Optional;
import oncall.domain.ContactDetails;

/**
 * What the list of channels shows.
 *
 * @param mayChange whether the reader sees addresses in clear and can add and activate
 */
record ChannelsScreen(Carried carried, ContactDetails details, boolean mayChange, Optional<Note> note) {}
