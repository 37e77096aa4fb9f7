package oncall.testing;

import oncall.operations.port.Membership;
import oncall.operations.port.People;

class FakeMembershipTest implements MembershipContract {
    private final FakeMembership membership = new FakeMembership(new SettableClock()::instant);

    @Override
    public Membership membership() {
        return membership;
    }

    @Override
    public People people() {
        return membership;
    }
}
