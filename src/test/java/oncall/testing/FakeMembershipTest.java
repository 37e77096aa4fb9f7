package oncall.testing;

import oncall.operations.port.Membership;

class FakeMembershipTest implements MembershipContract {
    private final FakeMembership membership = new FakeMembership(new SettableClock()::instant);

    @Override
    public Membership membership() {
        return membership;
    }
}
