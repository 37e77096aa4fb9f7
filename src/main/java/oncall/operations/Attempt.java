package oncall.operations;

import java.time.Duration;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Snapshot;
import oncall.operations.EditPlan.Outcome;

/** One change of one contact: reads before it sends, after every unclear answer, and at the end. */
final class Attempt {
    private final Contacts contacts;
    private final Patience patience;
    private final Recording recording;
    private final ChangeRequest request;
    private final Contact base;
    private final Contact wanted;
    private Optional<Recording.Begun> begun = Optional.empty();
    private boolean maybeChanged;

    Attempt(ChangeParts parts, ChangeRequest request, Contact base, Contact wanted) {
        this.contacts = parts.contacts();
        this.patience = parts.patience();
        this.recording = parts.recording();
        this.request = request;
        this.base = base;
        this.wanted = wanted;
    }

    /** What is thrown as {@link Unclear} leaves the change pending. */
    Outcome run() {
        try {
            Outcome outcome = tried();
            begun.ifPresent(row -> end(row, outcome));
            return outcome;
        } catch (Refused e) {
            begun.filter(row -> !maybeChanged).ifPresent(Recording.Begun::refused);
            throw e;
        }
    }

    private void end(Recording.Begun row, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            row.applied(Optional.of(Snapshot.OfContact.of(saved.after())));
        } else if (maybeChanged) {
            row.changedAgain();
        } else {
            row.refused();
        }
    }

    private Outcome tried() {
        Contact present = contacts.get(base.arn());
        if (same(base, wanted)) {
            return same(present, base) ? new Outcome.Unchanged(present) : new Outcome.Stale(present);
        }
        for (int tries = 1; same(present, base); tries++) {
            Optional<RuntimeException> failure = send();
            present = readAfter(failure, tries);
        }
        return same(present, wanted) ? new Outcome.Saved(base, present) : new Outcome.Stale(present);
    }

    /** Empty where AWS accepted; what is certain to stay refused is thrown. */
    private Optional<RuntimeException> send() {
        if (begun.isEmpty()) {
            begun = Optional.of(recording.change(request, Snapshot.OfContact.of(base), Snapshot.OfContact.of(wanted)));
        }
        try {
            contacts.update(base.arn(), base.type(), changedName(), changedPlan());
            maybeChanged = true;
            return Optional.empty();
        } catch (Unclear e) {
            maybeChanged = true;
            return Optional.of(e);
        } catch (Refused e) {
            if (!e.passing()) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    /** What AWS holds now; throws where it is the old plan and the patience is at its end. */
    private Contact readAfter(Optional<RuntimeException> failure, int tries) {
        boolean again = failure.isEmpty() || patience.again(tries, wish(failure.get()));
        Contact present = readBack();
        if (!same(present, base)) {
            return present;
        }
        if (failure.isPresent()) {
            if (!again) {
                throw failure.get();
            }
            return present;
        }
        if (!patience.again(tries, Optional.empty())) {
            throw new Unclear("AWS accepted the change, but still shows " + base.alias() + " as it was.");
        }
        return readBack();
    }

    private Contact readBack() {
        try {
            return new Persistence(patience).repeat(() -> contacts.get(base.arn()));
        } catch (Refused e) {
            if (!maybeChanged) {
                throw e;
            }
            throw new Unclear(
                    "The change of " + base.alias() + " was sent, but AWS could not be asked whether it holds. "
                            + e.words(),
                    e);
        }
    }

    private static Optional<Duration> wish(RuntimeException failure) {
        return failure instanceof Refused refused ? refused.retryAfter() : Optional.empty();
    }

    private Optional<String> changedName() {
        return Optional.of(wanted.displayName()).filter(name -> !name.equals(base.displayName()));
    }

    private Optional<Plan> changedPlan() {
        return Optional.of(wanted.plan()).filter(plan -> !plan.equals(base.plan()));
    }

    private static boolean same(Contact one, Contact other) {
        return one.displayName().equals(other.displayName()) && one.plan().equals(other.plan());
    }
}
