package oncall.testing;

import oncall.operations.port.History;
import oncall.operations.port.Journal;

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
