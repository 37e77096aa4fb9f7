package oncall.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.Refused;
import oncall.operations.plan.Drafts;
import oncall.operations.port.Announcement;
import oncall.operations.port.Journal;
import oncall.operations.port.Request;

/** A journal in a map, in the order in which changes were begun; can be told not to answer. Holds to {@link JournalContract}. */
public final class FakeJournal implements Journal {
    public final Map<String, Pending> rows = new LinkedHashMap<>();
    public final List<Announcement> announcements = new ArrayList<>();
    public final List<String> endedDrafts = new ArrayList<>();
    public boolean down;

    /** In the order in which they were applied. */
    private final List<String> applied = new ArrayList<>();

    private final Optional<Drafts> drafts;

    public FakeJournal() {
        this.drafts = Optional.empty();
    }

    /** @param drafts which end with the changes that are applied */
    public FakeJournal(Drafts drafts) {
        this.drafts = Optional.of(drafts);
    }

    /** What became of each change, in order. */
    public List<Change.State> states() {
        return rows.values().stream().map(row -> row.change().state()).toList();
    }

    public Change last() {
        return List.copyOf(rows.values()).get(rows.size() - 1).change();
    }

    /** As if it had been made before. */
    public void remembers(Change made) {
        rows.put(made.id(), new Pending(made, Request.by(made.userId().orElse(""))));
        if (made.state() == Change.State.APPLIED) {
            applied.add(made.id());
        }
    }

    /** What was applied, in that order. */
    List<Change> applied() {
        answer();
        return applied.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public void begin(Change pending, Request request) {
        answer();
        rows.put(pending.id(), new Pending(pending, request));
    }

    @Override
    public void applied(Change made, List<Announcement> wanted, Optional<String> draftId) {
        if (settle(made)) {
            applied.add(made.id());
            announcements.addAll(wanted);
            draftId.ifPresent(id -> {
                endedDrafts.add(id);
                drafts.ifPresent(kept -> kept.drop(id, made.userId().orElseThrow()));
            });
        }
    }

    @Override
    public void refused(Change refused, List<Announcement> wanted) {
        if (settle(refused)) {
            announcements.addAll(wanted);
        }
    }

    @Override
    public void withdrawn(Change none) {
        if (settle(none)) {
            rows.remove(none.id());
        }
    }

    @Override
    public void unclear(Change changedAgain, List<Announcement> wanted) {
        if (settle(changedAgain)) {
            announcements.addAll(wanted);
        }
    }

    @Override
    public Optional<Change> find(String id) {
        answer();
        return Optional.ofNullable(rows.get(id)).map(Pending::change);
    }

    @Override
    public Optional<Change> lastOf(Arn object) {
        return applied().stream()
                .filter(change -> change.object().filter(object::equals).isPresent())
                .reduce((first, last) -> last);
    }

    @Override
    public Optional<Change> nextApplied(Change change) {
        answer();
        return rows.values().stream()
                .map(Pending::change)
                .dropWhile(row -> !row.id().equals(change.id()))
                .skip(1)
                .filter(row -> row.state() == Change.State.APPLIED)
                .filter(row -> row.object().isPresent() && row.object().equals(change.object()))
                .findFirst();
    }

    @Override
    public List<Pending> pendingSince(Instant before) {
        answer();
        return rows.values().stream()
                .filter(row -> row.change().state() == Change.State.PENDING)
                .filter(row -> row.change().at().isBefore(before))
                .toList();
    }

    /** Whether the change was pending; what is settled once stays so. */
    private boolean settle(Change ended) {
        answer();
        Pending row = rows.get(ended.id());
        if (row == null || row.change().state() != Change.State.PENDING) {
            return false;
        }
        rows.put(ended.id(), new Pending(ended, row.request()));
        return true;
    }

    private void answer() {
        if (down) {
            throw new Refused(Refused.Reason.UNAVAILABLE, "The database does not answer.");
        }
    }
}
