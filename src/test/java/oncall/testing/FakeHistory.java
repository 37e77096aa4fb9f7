package oncall.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.History;
import oncall.operations.port.Journal;

/** The changes of a fake journal, to be read. Holds to {@link JournalContract}. */
public final class FakeHistory implements History {
    private final FakeJournal journal;

    public FakeHistory(FakeJournal journal) {
        this.journal = journal;
    }

    private List<Change> all() {
        if (journal.down) {
            throw new oncall.operations.Refused(
                    oncall.operations.Refused.Reason.UNAVAILABLE, "The database does not answer.");
        }
        return journal.rows.values().stream().map(Journal.Pending::change).toList();
    }

    @Override
    public Page page(Optional<Arn> object, Optional<Long> before, int most) {
        List<Change> all = all();
        List<Integer> places = IntStream.range(0, all.size())
                .map(i -> all.size() - 1 - i)
                .filter(i -> i + 1 < before.orElse(Long.MAX_VALUE))
                .filter(i -> object.isEmpty() || object.equals(all.get(i).object()))
                .limit(most + 1L)
                .boxed()
                .toList();
        List<Integer> shown = places.subList(0, Math.min(most, places.size()));
        return new Page(
                shown.stream().map(all::get).toList(),
                places.size() > most ? Optional.of(shown.get(shown.size() - 1) + 1L) : Optional.empty());
    }

    @Override
    public List<Change> unsettled(int most) {
        return newestFirst().stream()
                .filter(change -> change.state() == Change.State.PENDING || change.state() == Change.State.UNCLEAR)
                .limit(most)
                .toList();
    }

    private List<Change> newestFirst() {
        List<Change> reversed = new ArrayList<>(all());
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    @Override
    public int count(Change.State state) {
        return (int) all().stream().filter(change -> change.state() == state).count();
    }

    @Override
    public long sequence() {
        return journal.applied().size();
    }

    @Override
    public Applied appliedSince(long sequence, int most) {
        List<Change> since =
                journal.applied().stream().skip(sequence).limit(most).toList();
        return new Applied(since, sequence + since.size());
    }

    @Override
    public List<Change> undoing(String changeId) {
        return newestFirst().stream()
                .filter(change -> change.undoes().filter(changeId::equals).isPresent())
                .toList();
    }
}
