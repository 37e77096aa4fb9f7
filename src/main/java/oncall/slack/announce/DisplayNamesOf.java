package oncall.slack.announce;

import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownContacts;
import oncall.slack.words.DisplayNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names that a view of one contact needs, its channels' among them; reading them may take seconds. */
public final class DisplayNamesOf {
    private static final Logger log = LoggerFactory.getLogger(DisplayNamesOf.class);

    private final Directory directory;
    private final KnownContacts known;

    public DisplayNamesOf(Directory directory, KnownContacts known) {
        this.directory = directory;
        this.known = known;
    }

    /** Of everything but channels, from memory. */
    DisplayNames names() {
        return DisplayNames.from(directory);
    }

    public DisplayNames of(Contact contact) {
        DisplayNames names = names();
        if (contact.type() != ContactType.PERSONAL) {
            return names;
        }
        try {
            return names.withChannels(known.read(contact.arn()).value().channels());
        } catch (Refused e) {
            // What happened must be told all the same; its channels are then called "a channel".
            log.warn("channel names could not be read: {}", e.reason());
            return names;
        }
    }
}
