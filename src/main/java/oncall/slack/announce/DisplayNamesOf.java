package oncall.slack.announce;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.Channel;
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
        directory.lookUp(contact.plan().referred());
        DisplayNames names = names();
        if (contact.type() != ContactType.PERSONAL) {
            return names;
        }
        try {
            return names.withChannels(channels(contact));
        } catch (Refused e) {
            // What happened must be told all the same; its channels are then called "a channel".
            log.warn("channel names could not be read: {}", e.reason());
            return names;
        }
    }

    /** The same by what is in memory, at once. */
    public DisplayNames remembered(Contact contact) {
        return known.remembered(contact.arn())
                .map(seen -> names().withChannels(seen.value().channels()))
                .orElseGet(this::names);
    }

    /** Read anew where its plan reaches one that was not there: it may have been made since. */
    private List<Channel> channels(Contact contact) {
        List<Channel> channels = known.read(contact.arn()).value().channels();
        Set<Arn> there = channels.stream().map(Channel::arn).collect(Collectors.toSet());
        return there.containsAll(contact.plan().channels())
                ? channels
                : known.fresh(contact.arn()).channels();
    }
}
