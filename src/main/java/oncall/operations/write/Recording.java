package oncall.operations.write;

import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.ChangeId;
import oncall.operations.Refused;
import oncall.operations.announce.Audience;
import oncall.operations.outside.OutsideChanges;
import oncall.operations.port.Announcement;
import oncall.operations.port.Journal;
import oncall.operations.port.Notice;
import oncall.operations.port.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the rows of changes: begun before AWS is asked, ended with what AWS then held. */
public final class Recording {
    private static final Logger log = LoggerFactory.getLogger(Recording.class);

    private final Journal journal;
    private final Audience audience;
    private final Consumer<Subject> before;
    private final InstantSource clock;
    private volatile Runnable afterwards = () -> {};
    private final Set<String> appliedHere = Collections.synchronizedSet(Collections.newSetFromMap(new Latest()));

    /** A change that is being made. */
    public final class Begun {
        private final Change change;
        private final Request request;
        private final boolean late;

        /** @param late its author has gone away without knowing how it ended */
        private Begun(Change change, Request request, boolean late) {
            this.change = change;
            this.request = request;
            this.late = late;
        }

        public String id() {
            return change.id();
        }

        /** AWS was seen to hold this; nothing for a delete. */
        public Change applied(Optional<Subject> seen) {
            Change applied = change.applied(seen);
            ended(() -> {
                journal.applied(applied, announcements(applied), request.draftId());
                appliedHere.add(applied.id());
                afterwards.run();
            });
            return applied;
        }

        /** AWS said no for certain. */
        public Change refused() {
            Change refused = change.withState(Change.State.REFUSED);
            ended(() -> journal.refused(refused, settled(refused)));
            return refused;
        }

        /** The same, and its author need not be told. */
        Change refusedQuietly() {
            Change refused = change.withState(Change.State.REFUSED);
            ended(() -> journal.refused(refused, List.of()));
            return refused;
        }

        /** It was no change: the person's own mistake, or a second asking. */
        public Change withdrawn() {
            ended(() -> journal.withdrawn(change));
            return change;
        }

        /** AWS was seen to hold neither what it held before nor what was asked for. */
        public Change changedAgain() {
            Change unclear = change.withState(Change.State.UNCLEAR);
            ended(() -> journal.unclear(unclear, settled(unclear)));
            return unclear;
        }

        /** AWS has answered already: where the database does not, the change stays pending and is settled later. */
        private void ended(Runnable row) {
            try {
                row.run();
            } catch (Refused e) {
                log.warn("change {} stays pending: {}", change.id(), e.reason());
            }
        }

        private List<Announcement> announcements(Change applied) {
            return Stream.concat(audience.of(applied, request).stream(), settled(applied).stream())
                    .toList();
        }

        private List<Announcement> settled(Change ended) {
            return late
                    ? ended
                            .userId()
                            .map(author -> Announcement.to(
                                    author,
                                    new Notice.Settled(ended, request.draftId().isPresent())))
                            .stream()
                            .toList()
                    : List.of();
        }
    }

    /** Of changes to objects that nobody else changes. */
    public Recording(Journal journal, Audience audience, InstantSource clock) {
        this(journal, audience, snapshot -> {}, clock);
    }

    /** What others changed since it was last seen is written down before a change of ours hides it. */
    public Recording(Journal journal, Audience audience, OutsideChanges outside, InstantSource clock) {
        this(journal, audience, outside::before, clock);
    }

    private Recording(Journal journal, Audience audience, Consumer<Subject> before, InstantSource clock) {
        this.journal = journal;
        this.audience = audience;
        this.before = before;
        this.clock = clock;
    }

    /** Hears at once that a change was applied, so that nobody waits for the news of it; must not take long. */
    public void whenApplied(Runnable hears) {
        afterwards = hears;
    }

    /** Whether it was, lately, by this process; who made it has taken it out of memory then. */
    boolean wasAppliedHere(String id) {
        return appliedHere.contains(id);
    }

    /** Takes up a change whose outcome was not known when its operation ended. */
    public Begun resume(Journal.Pending pending) {
        return new Begun(pending.change(), pending.request(), true);
    }

    /**
     * Right before the first call that may change something; what happens afterwards without a word to the returned
     * object leaves the change pending, to be settled by a look at AWS.
     *
     * @throws Refused where the change cannot be written down, and is therefore not to be made
     */
    public Begun begin(Request request, Step.Row row) {
        row.before().ifPresent(before);
        Change change = new Change(
                ChangeId.next(),
                row.kind(),
                row.before().map(Subject::arn),
                row.name(),
                request.source(),
                Optional.of(request.userId()),
                request.note(),
                row.before(),
                row.wanted(),
                clock.instant(),
                Change.State.PENDING,
                request.undoes(),
                Optional.empty());
        journal.begin(change, request);
        return new Begun(change, request, false);
    }

    /** So many ids as may be applied between two looks of {@link LearnChanges}, and far more. */
    private static final class Latest extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 1000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
