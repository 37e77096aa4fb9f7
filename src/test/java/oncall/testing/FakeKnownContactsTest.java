package oncall.testing;

import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;

class FakeKnownContactsTest implements KnownContactsContract {
    private final FakeContacts contacts = new FakeContacts();
    private final FakeKnownContacts known = new FakeKnownContacts(contacts);

    @Override
    public KnownContacts known() {
        return known;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }
}
