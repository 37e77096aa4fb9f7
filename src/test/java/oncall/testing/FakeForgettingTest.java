package oncall.testing;

import oncall.operations.port.Forgetting;
import oncall.operations.port.Journal;

class FakeForgettingTest implements ForgettingContract {
    private final FakeJournal journal = new FakeJournal();
    private final FakeForgetting forgetting = new FakeForgetting(journal);

    @Override
    public Forgetting forgetting() {
        return forgetting;
    }

    @Override
    public Journal journal() {
        return journal;
    }
}
