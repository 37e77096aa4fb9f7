package oncall.testing;

import oncall.domain.Arn;
import oncall.operations.port.Rotations;

class FakeRotationsTest implements RotationsContract {
    private final FakeRotations rotations = new FakeRotations();

    @Override
    public Rotations rotations() {
        return rotations;
    }

    @Override
    public Arn member() {
        return FakeContacts.contactArn("akuam");
    }
}
