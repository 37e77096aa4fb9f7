package oncall.operations;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
            begun.ifPresent(Recording.Begun::refused);
            throw e;
        }
    }

    private void end(Recording.Begun row, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            row.applied(Optional.of(Snapshot.OfContact.of(saved.after())));
        } else {
            row.changedAgain();
        }
    }

    private Outcome tried() {
        Contact present = contacts.get(base.arn());
        if (same(base, wanted)) {
            return same(present, base) ? new Outcome.Unchanged(present) : new Outcome.Stale(present);
        }
        if (same(present, base)) {
            present = changed();
        }
        return same(present, wanted) ? new Outcome.Saved(base, present) : new Outcome.Stale(present);
    }

    /** What AWS holds when it holds the old plan no more, whoever changed it. */
    private Contact changed() {
        begun = Optional.of(recording.change(request, Snapshot.OfContact.of(base), Snapshot.OfContact.of(wanted)));
        AtomicReference<Contact> seen = new AtomicReference<>(base);
        new Sending(patience, base.alias())
                .until(() -> contacts.update(base.arn(), base.type(), changedName(), changedPlan()), () -> {
                    seen.set(contacts.get(base.arn()));
                    return !same(seen.get(), base);
                });
        return seen.get();
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
