package oncall.aws;

import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.testing.FakeContacts;
import oncall.testing.KnownContactsContract;
import oncall.testing.SettableClock;

/** The contract that the fakes of tests hold to as well. */
class KnownContactsContractTest implements KnownContactsContract {
    private final FakeContacts contacts = new FakeContacts();
    private final CachedContacts known = new CachedContacts(contacts, new SettableClock(), Runnable::run);

    @Override
    public KnownContacts known() {
        return known;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }
}
