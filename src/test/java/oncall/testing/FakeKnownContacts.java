package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Seen;

/** Remembers what it reads for as long as the test, and notes what is forgotten. Holds to {@link KnownContactsContract}. */
public class FakeKnownContacts implements KnownContacts {
    public final List<Arn> forgotten = new ArrayList<>();

    private final Contacts contacts;
    private final Map<Arn, ContactDetails> seen = new HashMap<>();

    public FakeKnownContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<Seen<ContactDetails>> remembered(Arn contact) {
        return Optional.ofNullable(seen.get(contact)).map(FakeKnownContacts::seen);
    }

    @Override
    public Optional<Seen<ContactDetails>> held(Arn contact) {
        return remembered(contact);
    }

    @Override
    public Seen<ContactDetails> unhurried(Arn contact) {
        return seen(fresh(contact));
    }

    @Override
    public Seen<ContactDetails> read(Arn contact) {
        return seen(Optional.ofNullable(seen.get(contact)).orElseGet(() -> fresh(contact)));
    }

    private static Seen<ContactDetails> seen(ContactDetails details) {
        return new Seen<>(details, Instant.EPOCH, false);
    }

    @Override
    public void readAhead(Collection<Arn> contacts) {
        for (Arn contact : contacts) {
            try {
                read(contact);
            } catch (Refused leftToTheNext) {
                assertThat(remembered(contact)).isEmpty();
            }
        }
    }

    @Override
    public ContactDetails fresh(Arn contact) {
        ContactDetails details = new ContactDetails(contacts.get(contact), contacts.channels(contact));
        seen.put(contact, details);
        return details;
    }

    @Override
    public void forget(Arn contact) {
        forgotten.add(contact);
        seen.remove(contact);
    }
}
