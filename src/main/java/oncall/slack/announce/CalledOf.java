package oncall.slack.announce;

import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownContacts;
import oncall.slack.words.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names that a view of one contact needs, its channels' among them; reading them may take seconds. */
public final class CalledOf {
    private static final Logger log = LoggerFactory.getLogger(CalledOf.class);

    private final Directory directory;
    private final KnownContacts known;

    public CalledOf(Directory directory, KnownContacts known) {
        this.directory = directory;
        this.known = known;
    }

    /** Of everything but channels, from memory. */
    Called names() {
        return Called.from(directory);
    }

    public Called of(Contact contact) {
        Called names = names();
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
