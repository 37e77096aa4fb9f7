package oncall.operations;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.port.ChangeRequest;
import oncall.operations.port.Contacts;
import oncall.operations.port.Journal;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.NewContact;
import oncall.operations.port.Seen;
import oncall.operations.port.Turns;
import oncall.operations.port.Watchers;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.Recording;
import oncall.testing.FakeContacts;
import oncall.testing.FakeMembership;
import oncall.testing.FakeRotations;
import oncall.testing.SettableClock;

/** Values and small fakes of the operations' tests. */
public final class Samples {
    public static final Plan ONE_STAGE = Plan.ofStages(List.of(new Stage(5, List.of())));
    public static final Plan TWO_STAGES = Plan.ofStages(List.of(new Stage(5, List.of()), new Stage(9, List.of())));
    public static final Patience FOUR_TRIES = (tries, asked) -> tries < 4;
    public static final ChangeRequest MAI = ChangeRequest.by("U01MAI");

    private Samples() {}

    public static Refused refused(Refused.Reason reason) {
        return new Refused(reason, "No: " + reason);
    }

    public static Unclear unclear() {
        return new Unclear("AWS did not answer.");
    }

    public static NewContact newContact(String alias) {
        return new NewContact(ContactType.PERSONAL, alias, "Akua Mansa", List.of(), ONE_STAGE);
    }

    public static Contact akua(FakeContacts contacts) {
        return contacts.has(ContactType.PERSONAL, "akuam", "Akua Mansa", ONE_STAGE);
    }

    /** Takes each turn at once. */
    public static final Turns NO_QUEUE = new Turns() {
        @Override
        public <T> T inTurn(Arn object, Supplier<T> work) {
            return work.get();
        }
    };

    /** Changes over these contacts, with four tries. */
    public static ChangeParts parts(
            Contacts contacts, KnownContacts known, Directory directory, Protection protection, Journal journal) {
        SettableClock clock = new SettableClock();
        return new ChangeParts(
                contacts,
                new FakeRotations(),
                known,
                directory,
                new Permission(protection, new FakeMembership(clock::instant)),
                NO_QUEUE,
                new Recording(journal, Watchers.none(), clock),
                FOUR_TRIES);
    }

    /** Remembers what it reads for as long as the test, and forgets what changes. */
    public static KnownContacts reading(Contacts contacts) {
        return new CachedKnown(contacts);
    }

    private static final class CachedKnown implements KnownContacts {
        private final Contacts contacts;
        private final Map<Arn, ContactDetails> seen = new HashMap<>();

        private CachedKnown(Contacts contacts) {
            this.contacts = contacts;
        }

        @Override
        public Optional<Seen<ContactDetails>> remembered(Arn contact) {
            return Optional.ofNullable(seen.get(contact)).map(details -> new Seen<>(details, Instant.EPOCH, false));
        }

        @Override
        public Seen<ContactDetails> read(Arn contact) {
            return remembered(contact).orElseGet(() -> new Seen<>(fresh(contact), Instant.EPOCH, false));
        }

        @Override
        public ContactDetails fresh(Arn contact) {
            ContactDetails details = new ContactDetails(contacts.get(contact), contacts.channels(contact));
            seen.put(contact, details);
            return details;
        }

        @Override
        public void forget(Arn contact) {
            seen.remove(contact);
        }
    }

    /** Remembers nothing, and tells what was forgotten. */
    public static KnownContacts forgetting(Contacts contacts, Consumer<Arn> forgotten) {
        return new KnownContacts() {
            @Override
            public Optional<Seen<ContactDetails>> remembered(Arn contact) {
                return Optional.empty();
            }

            @Override
            public Seen<ContactDetails> read(Arn contact) {
                throw new AssertionError("Changes read fresh.");
            }

            @Override
            public ContactDetails fresh(Arn contact) {
                return new ContactDetails(contacts.get(contact), contacts.channels(contact));
            }

            @Override
            public void forget(Arn contact) {
                forgotten.accept(contact);
            }
        };
    }
}
