package oncall.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Forgetting;
import oncall.operations.port.Journal;

/** Notes who was to be forgotten, and counts where they stood. Holds to {@link ForgettingContract}. */
public final class FakeForgetting implements Forgetting {
    public final List<String> forgotten = new ArrayList<>();
    private final FakeJournal journal;
    /** Settled changes that name their author no more. */
    private final Set<String> nameless = new HashSet<>();

    public FakeForgetting(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Forgotten forget(Optional<String> userId, Optional<Arn> contact) {
        forgotten.add(userId.orElse("") + contact.map(arn -> " " + arn.name()).orElse(""));
        List<Change> theirs = journal.rows.values().stream()
                .map(Journal.Pending::change)
                .filter(change -> isBy(change, userId)
                        || (contact.isPresent() && change.object().equals(contact)))
                .toList();
        List<Change> settled = theirs.stream()
                .filter(change -> change.state() != Change.State.PENDING)
                .toList();
        settled.stream().filter(change -> isBy(change, userId)).map(Change::id).forEach(nameless::add);
        return new Forgotten(settled.size(), theirs.size() - settled.size());
    }

    private boolean isBy(Change change, Optional<String> userId) {
        return userId.isPresent() && change.userId().equals(userId) && !nameless.contains(change.id());
    }

    @Override
    public int tidy() {
        return 0;
    }
}
