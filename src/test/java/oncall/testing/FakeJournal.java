package oncall.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.Announcement;
import oncall.operations.ChangeRequest;
import oncall.operations.Drafts;
import oncall.operations.Journal;
import oncall.operations.Refused;

/** A journal in a map, in the order in which changes were begun; can be told not to answer. */
public final class FakeJournal implements Journal {
    public final Map<String, Pending> rows = new LinkedHashMap<>();
    public final List<Announcement> announcements = new ArrayList<>();
    public final List<String> endedDrafts = new ArrayList<>();
    public boolean down;

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

    @Override
    public void begin(Change pending, ChangeRequest request) {
        answer();
        rows.put(pending.id(), new Pending(pending, request));
    }

    @Override
    public void applied(Change applied, List<Announcement> wanted, Optional<String> draftId) {
        replace(applied);
        announcements.addAll(wanted);
        draftId.ifPresent(id -> {
            endedDrafts.add(id);
            drafts.ifPresent(kept -> kept.drop(id, applied.userId().orElseThrow()));
        });
    }

    @Override
    public void refused(Change refused) {
        replace(refused);
    }

    @Override
    public void unclear(Change changedAgain) {
        replace(changedAgain);
    }

    @Override
    public Optional<Change> find(String id) {
        answer();
        return Optional.ofNullable(rows.get(id)).map(Pending::change);
    }

    @Override
    public Optional<Change> lastOf(Arn object) {
        answer();
        return rows.values().stream()
                .map(Pending::change)
                .filter(change -> change.state() == Change.State.APPLIED)
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

    private void replace(Change ended) {
        answer();
        rows.computeIfPresent(ended.id(), (id, row) -> new Pending(ended, row.request()));
    }

    private void answer() {
        if (down) {
            throw new Refused(Refused.Reason.UNAVAILABLE, "The database does not answer.");
        }
    }
}
