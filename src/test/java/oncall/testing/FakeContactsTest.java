package oncall.testing;

import oncall.operations.port.Contacts;

class FakeContactsTest implements ContactsContract {
    private final FakeContacts contacts = new FakeContacts();

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public String code() {
        return "123456";
    }
}
