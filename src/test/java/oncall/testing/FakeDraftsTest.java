package oncall.testing;

import java.time.Duration;
import oncall.operations.plan.Drafts;

class FakeDraftsTest implements DraftsContract {
    private final SettableClock clock = new SettableClock();
    private final FakeDrafts drafts = new FakeDrafts(clock, Duration.ofDays(7));

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
