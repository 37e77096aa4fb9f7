package oncall.slack.summary;

import java.util.function.UnaryOperator;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.operations.Directory;
import oncall.operations.KnownContacts;
import oncall.operations.Refused;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Screen;
import oncall.slack.words.Called;
import oncall.slack.words.CardWords;
import oncall.slack.words.SummaryWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a change where it was asked for. To be called from later work: it reads the channels' names from AWS. */
public final class Announce {
    private static final Logger log = LoggerFactory.getLogger(Announce.class);

    private final Directory directory;
    private final KnownContacts known;

    public Announce(Directory directory, KnownContacts known) {
        this.directory = directory;
        this.known = known;
    }

    public void created(Screen screen, AskedFrom from, String user, Contact created) {
        screen.post(from, Summary.created(user, created, called(created)));
    }

    public void changed(Screen screen, AskedFrom from, String user, Contact before, Contact after) {
        screen.post(from, Summary.changed(user, before, after, called(after)));
    }

    public void deleted(Screen screen, AskedFrom from, String user, Contact deleted) {
        screen.post(from, Message.of(SummaryWords.deleted(user, deleted)));
    }

    public void channelChanged(Screen screen, AskedFrom from, String user, Channel changed) {
        tell(screen, from, changed.contact(), title -> SummaryWords.channelChanged(user, title, changed));
    }

    public void channelDeleted(Screen screen, AskedFrom from, String user, Channel deleted) {
        tell(screen, from, deleted.contact(), title -> SummaryWords.channelDeleted(user, title, deleted));
    }

    public void channelAdded(Screen screen, AskedFrom from, String user, Channel added) {
        tell(screen, from, added.contact(), title -> SummaryWords.channelAdded(user, title, added));
    }

    public void channelActivated(Screen screen, AskedFrom from, String user, Channel activated) {
        tell(screen, from, activated.contact(), title -> SummaryWords.channelActivated(user, title, activated));
    }

    private void tell(Screen screen, AskedFrom from, Arn contact, UnaryOperator<SafeText> first) {
        Called names = Called.from(directory);
        try {
            ContactDetails details = known.read(contact).value();
            SafeText title = CardWords.title(details.contact());
            screen.post(
                    from, Summary.of(first.apply(title), details.contact(), names.withChannels(details.channels())));
        } catch (Refused e) {
            // The change is made and must be told, if without the plan.
            log.warn("A plan could not be read for a summary: {}", e.reason());
            screen.post(from, Message.of(first.apply(names.contact(contact))));
        }
    }

    /** The names that a view of this contact needs, its channels' among them; may take seconds. */
    public Called called(Contact contact) {
        Called names = Called.from(directory);
        if (contact.type() != ContactType.PERSONAL) {
            return names;
        }
        try {
            return names.withChannels(known.read(contact.arn()).value().channels());
        } catch (Refused e) {
            // The change is made and must be told; its channels are then called "a channel".
            log.warn("Channel names could not be read for a summary: {}", e.reason());
            return names;
        }
    }
}
