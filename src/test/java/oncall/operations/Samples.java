package oncall.operations;

import java.time.Duration;
import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.operations.announce.Audience;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.port.Contacts;
import oncall.operations.port.Journal;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.NewContact;
import oncall.operations.port.Request;
import oncall.operations.port.Seen;
import oncall.operations.port.Turns;
import oncall.operations.port.Watchers;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.Recording;
import oncall.store.MemoryTurns;
import oncall.testing.FakeContacts;
import oncall.testing.FakeKnownContacts;
import oncall.testing.FakeMembership;
import oncall.testing.SettableClock;

/** Values and small fakes of the operations' tests. */
public final class Samples {
    public static final Plan ONE_STAGE = Plan.ofStages(List.of(new Stage(5, List.of())));
    public static final Plan TWO_STAGES = Plan.ofStages(List.of(new Stage(5, List.of()), new Stage(9, List.of())));
    public static final Patience FOUR_TRIES = (tries, asked) -> tries < 4;
    public static final Request MAI = Request.by("U01MAI");

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

    /** Nobody else is at it. */
    public static Turns turns() {
        return new MemoryTurns(Duration.ofSeconds(5));
    }

    /** Changes over these contacts, with four tries. */
    public static ChangeParts parts(
            FakeContacts contacts, KnownContacts known, Directory directory, Protection protection, Journal journal) {
        SettableClock clock = new SettableClock();
        return new ChangeParts(
                contacts,
                contacts,
                known,
                directory,
                new Permission(protection, new FakeMembership(clock::instant)),
                turns(),
                new Recording(journal, Audience.watching(Watchers.none()), clock),
                FOUR_TRIES,
                clock);
    }

    /** Whoever changes something reads it fresh. */
    public static FakeKnownContacts readFresh(Contacts contacts) {
        return new FakeKnownContacts(contacts) {
            @Override
            public Seen<ContactDetails> read(Arn contact) {
                throw new AssertionError("Changes read fresh.");
            }
        };
    }
}
