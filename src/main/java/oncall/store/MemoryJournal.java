package oncall.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.Announcement;
import oncall.operations.ChangeRequest;
import oncall.operations.Journal;
import org.jspecify.annotations.Nullable;

/** The last changes in memory; announces nothing. */
public final class MemoryJournal implements Journal {
    private static final int MOST = 10_000;

    private final MemoryDrafts drafts;
    private final Map<String, Pending> rows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
            return size() > MOST;
        }
    };

    /** @param drafts which end with the changes that are applied */
    public MemoryJournal(MemoryDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public synchronized void begin(Change pending, ChangeRequest request) {
        rows.put(pending.id(), new Pending(pending, request));
    }

    @Override
    public synchronized void applied(Change applied, List<Announcement> announcements, Optional<String> draftId) {
        replace(applied);
        draftId.ifPresent(drafts::end);
    }

    @Override
    public synchronized void refused(Change refused) {
        replace(refused);
    }

    @Override
    public synchronized void unclear(Change changedAgain) {
        replace(changedAgain);
    }

    @Override
    public synchronized Optional<Change> find(String id) {
        @Nullable Pending row = rows.get(id);
        return Optional.ofNullable(row).map(Pending::change);
    }

    @Override
    public synchronized Optional<Change> lastOf(Arn object) {
        return rows.values().stream()
                .map(Pending::change)
                .filter(change -> change.state() == Change.State.APPLIED)
                .filter(change -> change.object().filter(object::equals).isPresent())
                .max(Comparator.comparing(Change::at));
    }

    @Override
    public synchronized List<Pending> pendingSince(Instant before) {
        return rows.values().stream()
                .filter(row -> row.change().state() == Change.State.PENDING)
                .filter(row -> row.change().at().isBefore(before))
                .sorted(Comparator.comparing(row -> row.change().at()))
                .toList();
    }

    private void replace(Change ended) {
        rows.computeIfPresent(ended.id(), (id, row) -> new Pending(ended, row.request()));
    }
}
