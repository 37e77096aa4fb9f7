package oncall.operations.write;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactRules;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.domain.PlanRules;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.people.Permission;
import oncall.operations.port.NewContact;

/** A new contact, escalation plan or schedule, once, however often it is asked for with the same token. */
public record CreateContact(NewContact wanted, String token) implements Intent<Contact> {
    @Override
    public void allow(Permission permission, String userId) {
        permission.allowEditor(userId);
        permission.protection().allowCreation(wanted.alias());
    }

    @Override
    public FieldErrors faults() {
        return ContactRules.check(wanted.alias(), wanted.displayName(), wanted.tags())
                .and(PlanRules.check(wanted.type(), wanted.plan()));
    }

    @Override
    public Optional<Arn> object() {
        return Optional.empty();
    }

    @Override
    public Step<Contact> read(ChangeParts parts) {
        Creating creating = new Creating(parts.patience());
        return Step.of(
                Step.Row.created(wanted.alias(), Optional.empty()), () -> creating.run(() -> send(parts, creating)));
    }

    private Step.Ending<Contact> send(ChangeParts parts, Creating creating) {
        try {
            Arn arn = creating.send(() -> parts.contacts().create(wanted, token));
            parts.known().forget(arn);
            parts.directory().remember(new ContactName(arn, wanted.alias(), wanted.displayName(), wanted.type()));
            return created(
                    creating.readBack(wanted.alias(), () -> parts.contacts().get(arn)));
        } catch (Refused e) {
            if (e.reason() != Refused.Reason.CONFLICT) {
                throw e;
            }
            return taken(parts, creating, e);
        }
    }

    private Step.Ending<Contact> created(Contact contact) {
        return Step.Ending.applied(
                contact,
                Optional.of(new Subject.OfContact(contact, Optional.of(List.of()), Optional.of(wanted.tags()))));
    }

    /** After an unanswered try the alias may be taken by that very try. */
    private Step.Ending<Contact> taken(ChangeParts parts, Creating creating, Refused refused) {
        Arn holder = creating.look(() -> parts.contacts().named(wanted.alias()))
                .map(ContactName::arn)
                .filter(arn -> !parts.permission().protection().isForeign(arn))
                .orElseThrow(() -> refused);
        Contact present = creating.look(() -> parts.contacts().get(holder));
        parts.directory().remember(present.name());
        if (creating.isPerhapsMade() && isWanted(present)) {
            parts.known().forget(holder);
            return created(present);
        }
        return Step.Ending.none(new Outcome.Invalid<>(FieldErrors.at(
                PlanFields.ALIAS,
                "This alias is taken by the " + present.type().words() + " "
                        + present.name().title() + ". Choose another, or edit that one.")));
    }

    private boolean isWanted(Contact present) {
        return present.type() == wanted.type()
                && present.displayName().equals(wanted.displayName())
                && present.plan().equals(wanted.plan());
    }
}
