package oncall.testing;

import oncall.operations.History;
import oncall.operations.Journal;

class FakeJournalTest implements JournalContract {
    private final FakeJournal journal = new FakeJournal();
    private final FakeHistory history = new FakeHistory(journal);

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public History history() {
        return history;
    }
}
