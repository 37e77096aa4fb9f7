package oncall.operations.write;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.Clocks;
import oncall.operations.Patience;
import oncall.operations.Refused;
import oncall.operations.StepFailures;
import oncall.operations.port.Contacts;
import oncall.operations.port.Journal;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Rotations;
import oncall.operations.port.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in AWS what became of changes whose outcome is not known, and tells their authors: what AWS holds is what was
 * asked for, or what was there before, or neither.
 */
public final class SettleChanges {
    private static final Logger log = LoggerFactory.getLogger(SettleChanges.class);

    private final Journal journal;
    private final Recording recording;
    private final Contacts contacts;
    private final Rotations rotations;
    private final OverrideCalls overrides;
    private final KnownContacts known;
    private final Turns turns;
    private final Duration age;
    private final InstantSource clock;

    /** @param age how old a change must be: longer than a call of AWS can still be under way */
    public SettleChanges(
            Journal journal,
            Recording recording,
            Contacts contacts,
            Rotations rotations,
            KnownContacts known,
            Turns turns,
            Duration age,
            Patience patience,
            Clocks clocks) {
        this.journal = journal;
        this.recording = recording;
        this.contacts = contacts;
        this.rotations = rotations;
        this.known = known;
        this.turns = turns;
        this.age = age;
        this.clock = clocks.real();
        this.overrides = new OverrideCalls(rotations, patience, clocks.shown());
    }

    /** One look at each; what AWS does not tell now is looked at again with the next step. */
    public void step() {
        StepFailures stumbles = new StepFailures();
        journal.pendingSince(clock.instant().minus(age)).forEach(pending -> stumbles.over(() -> look(pending)));
        stumbles.tell();
    }

    private void look(Journal.Pending pending) {
        try {
            settle(pending).ifPresent(settled -> log.info("change {} is settled: {}", settled.id(), settled.state()));
        } catch (Refused e) {
            log.info("change {} is not settled yet: {}", pending.change().id(), e.reason());
        }
    }

    private Change refused(Change change, Recording.Begun begun) {
        return isMadeAgain(change) ? begun.refusedQuietly() : begun.refused();
    }

    /** Whether its author asked for the same once more, and knows how that ended. */
    private boolean isMadeAgain(Change change) {
        return journal.nextApplied(change)
                .filter(next -> next.userId().equals(change.userId()))
                .filter(next -> alike(next.after(), change.after()) || isAdded(change, next.after()))
                .isPresent();
    }

    private Optional<Change> settle(Journal.Pending pending) {
        return pending.change()
                .object()
                .map(object -> turns.inTurn(object, () -> settle(pending, object)))
                .orElseGet(() -> settleCreate(pending));
    }

    /** Whoever had the turn before may have settled it. */
    private Optional<Change> settle(Journal.Pending pending, Arn object) {
        if (!isPending(pending)) {
            return Optional.empty();
        }
        known.forget(object);
        Recording.Begun begun = recording.resume(pending);
        Optional<Change> told = journal.nextApplied(pending.change()).flatMap(next -> told(next, pending, begun));
        return told.isPresent()
                ? told
                : Optional.of(settled(pending, Reread.of(contacts, rotations, pending.change()), begun));
    }

    /** What AWS holds today may be the work of the change after this one; that one found what this one left. */
    private Optional<Change> told(Change next, Journal.Pending pending, Recording.Begun begun) {
        Change change = pending.change();
        boolean asBefore = alike(next.before(), change.before());
        boolean asAsked = alike(next.before(), change.after());
        if (asBefore && asAsked && !isAdding(change)) {
            return Optional.empty();
        }
        if (asBefore) {
            return Optional.of(refused(change, begun));
        }
        if (asAsked) {
            return Optional.of(begun.applied(change.after()));
        }
        return Optional.of(isAdded(change, next.before()) ? begun.applied(next.before()) : begun.changedAgain());
    }

    /** What its channel will look like is not known before AWS has it. */
    private static boolean isAdding(Change change) {
        return change.before().isPresent() && change.before().equals(change.after());
    }

    /** Whether there is a channel more than before, and nothing else is different. */
    private static boolean isAdded(Change change, Optional<Subject> now) {
        return isAdding(change)
                && now.flatMap(Subject::ofContact)
                        .filter(after -> change.before()
                                .flatMap(Subject::ofContact)
                                .filter(after::hasOneChannelMoreThan)
                                .isPresent())
                        .isPresent();
    }

    private Change settled(Journal.Pending pending, Optional<Subject> present, Recording.Begun begun) {
        Change change = pending.change();
        if (present.isEmpty()) {
            return change.kind() == Change.Kind.DELETED ? begun.applied(present) : begun.changedAgain();
        }
        if (alike(present, change.before())) {
            return refused(change, begun);
        }
        boolean asAsked = alike(present, change.after()) || isAdded(change, present);
        return asAsked ? begun.applied(present) : finished(change, present, begun);
    }

    /** Of several calls only some may have been made before the process ended. */
    private Change finished(Change change, Optional<Subject> present, Recording.Begun begun) {
        return present.flatMap(Subject::ofOverrides)
                .flatMap(is -> change.before()
                        .flatMap(Subject::ofOverrides)
                        .flatMap(was -> change.after()
                                .flatMap(Subject::ofOverrides)
                                .flatMap(wanted -> overrides.finish(was, wanted, is, change.id()))))
                .map(ended -> change.before().filter(ended::agreesWith).isPresent()
                        ? refused(change, begun)
                        : begun.applied(Optional.of(ended)))
                .orElseGet(begun::changedAgain);
    }

    /** Nothing is to be told where its author created it once more, and knows how that ended. */
    private Optional<Change> settleCreate(Journal.Pending pending) {
        if (!isPending(pending)) {
            return Optional.empty();
        }
        Change change = pending.change();
        Recording.Begun begun = recording.resume(pending);
        Optional<Subject> created = Reread.of(contacts, rotations, change);
        if (created.isEmpty()) {
            return Optional.of(refused(change, begun));
        }
        Optional<Change> again =
                journal.nextApplied(change.applied(created)).filter(next -> next.kind() == Change.Kind.CREATED);
        if (again.isEmpty()) {
            return Optional.of(begun.applied(created));
        }
        return Optional.of(again.get().userId().equals(change.userId()) ? begun.refusedQuietly() : begun.refused());
    }

    private boolean isPending(Journal.Pending pending) {
        return journal.find(pending.change().id())
                .filter(now -> now.state() == Change.State.PENDING)
                .isPresent();
    }

    private static boolean alike(Optional<Subject> one, Optional<Subject> other) {
        return (one.isPresent() && other.isPresent())
                ? one.get().agreesWith(other.get())
                : one.isEmpty() && other.isEmpty();
    }
}
