package oncall.testing;

import oncall.domain.Arn;
import oncall.operations.port.Rotations;

class FakeRotationsTest implements RotationsContract {
    private final FakeContacts contacts = new FakeContacts();

    @Override
    public Rotations rotations() {
        return contacts;
    }

    @Override
    public Arn member() {
        return FakeContacts.contactArn("akuam");
    }
}
