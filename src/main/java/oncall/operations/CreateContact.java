package oncall.operations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactRules;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.domain.PlanRules;
import oncall.domain.Snapshot;

/** Creates a contact, escalation plan or schedule, once, however often it is asked with the same token. */
public final class CreateContact {
    private final Contacts contacts;
    private final KnownContacts known;
    private final Directory directory;
    private final Permission permission;
    private final Protection protection;
    private final Recording recording;
    private final Persistence persistence;

    /** What became of it. */
    public sealed interface Outcome {
        /** As AWS holds it now. */
        record Created(Contact contact) implements Outcome {}

        /** Nothing was created. */
        record Invalid(FieldErrors errors) implements Outcome {}
    }

    public CreateContact(ChangeParts parts) {
        this.contacts = parts.contacts();
        this.known = parts.known();
        this.directory = parts.directory();
        this.permission = parts.permission();
        this.protection = parts.permission().protection();
        this.recording = parts.recording();
        this.persistence = new Persistence(parts.patience());
    }

    /** Throws {@link Refused} where nothing was created, {@link Unclear} where that is not known. */
    public Outcome run(ChangeRequest request, NewContact wanted, String token) {
        FieldErrors faults = ContactRules.check(wanted.alias(), wanted.displayName(), wanted.tags())
                .and(PlanRules.check(wanted.type(), wanted.plan()));
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        permission.allowEditor(request.userId());
        protection.allowCreation(wanted.alias());
        Recording.Begun begun = recording.create(request, wanted.alias());
        AtomicBoolean unclear = new AtomicBoolean();
        try {
            Outcome outcome = attempt(wanted, token, unclear);
            end(begun, outcome, wanted);
            return outcome;
        } catch (Refused e) {
            if (!unclear.get()) {
                begun.refused();
            }
            throw e;
        }
    }

    private Outcome attempt(NewContact wanted, String token, AtomicBoolean unclear) {
        try {
            return created(persistence.repeat(() -> create(wanted, token, unclear)), wanted);
        } catch (Refused e) {
            return refused(e, wanted, unclear.get());
        }
    }

    private static void end(Recording.Begun begun, Outcome outcome, NewContact wanted) {
        if (outcome instanceof Outcome.Created created) {
            begun.applied(Optional.of(
                    new Snapshot.OfContact(created.contact(), Optional.of(List.of()), Optional.of(wanted.tags()))));
        } else {
            begun.refused();
        }
    }

    private Arn create(NewContact wanted, String token, AtomicBoolean unclear) {
        try {
            return contacts.create(wanted, token);
        } catch (Unclear e) {
            unclear.set(true);
            throw e;
        }
    }

    private Outcome created(Arn arn, NewContact wanted) {
        known.forget(arn);
        directory.remember(new ContactName(arn, wanted.alias(), wanted.displayName(), wanted.type()));
        try {
            return new Outcome.Created(persistence.repeat(() -> contacts.get(arn)));
        } catch (Refused e) {
            throw new Unclear(
                    "AWS accepted " + wanted.alias() + ", but could not be asked how it looks now. " + e.words(), e);
        }
    }

    private Outcome refused(Refused refused, NewContact wanted, boolean unclear) {
        if (refused.reason() == Refused.Reason.CONFLICT) {
            return taken(refused, wanted, unclear);
        }
        if (refused.fields().isEmpty()) {
            throw refused;
        }
        return new Outcome.Invalid(refused.fields());
    }

    /** After an unanswered try the alias may be taken by that very try. */
    private Outcome taken(Refused refused, NewContact wanted, boolean unclear) {
        Arn holder = persistence
                .repeat(() -> contacts.named(wanted.alias()))
                .filter(name -> !protection.isForeign(name.arn()))
                .map(ContactName::arn)
                .orElseThrow(() -> refused);
        Contact present = persistence.repeat(() -> contacts.get(holder));
        directory.remember(present.name());
        if (unclear && isWanted(present, wanted)) {
            known.forget(holder);
            return new Outcome.Created(present);
        }
        return new Outcome.Invalid(FieldErrors.at(
                PlanFields.ALIAS,
                "This alias is taken by the " + present.type().words() + " "
                        + present.name().title() + ". Choose another, or edit that one."));
    }

    private static boolean isWanted(Contact present, NewContact wanted) {
        return present.type() == wanted.type()
                && present.displayName().equals(wanted.displayName())
                && present.plan().equals(wanted.plan());
    }
}
