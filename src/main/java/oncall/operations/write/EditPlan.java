package oncall.operations.write;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactRules;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.PlanRules;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.people.Permission;

/**
 * Another display name or plan, but never over somebody else's change. Only what differs is sent.
 *
 * @param base what the change was made from
 */
public record EditPlan(Contact base, Contact wanted) implements Intent<Contact> {
    public EditPlan(Contact base, String displayName, Plan plan) {
        this(base, base.withDisplayName(displayName).withPlan(plan));
    }

    @Override
    public void allow(Permission permission, String userId) {
        permission.allowChange(userId, base.arn(), base.alias());
    }

    @Override
    public FieldErrors faults() {
        FieldErrors name = wanted.displayName().equals(base.displayName())
                ? FieldErrors.none()
                : ContactRules.checkDisplayName(wanted.displayName());
        return name.and(PlanRules.check(base.type(), wanted.plan(), base.plan()));
    }

    @Override
    public Optional<Arn> object() {
        return Optional.of(base.arn());
    }

    @Override
    public Step<Contact> read(ChangeParts parts) {
        Contact present = parts.contacts().get(base.arn());
        if (same(present, base) && !same(base, wanted)) {
            return Step.of(
                    Step.Row.changed(Subject.OfContact.of(base), Subject.OfContact.of(wanted)), () -> send(parts));
        }
        if (!same(present, wanted)) {
            return Step.none(new Outcome.Stale<>(present));
        }
        return Step.none(same(base, wanted) ? new Outcome.Unchanged<>(present) : new Outcome.Done<>(present));
    }

    /** AWS holds the old plan no more at the end, whoever changed it. */
    private Step.Ending<Contact> send(ChangeParts parts) {
        Contact seen = new Sending(parts.patience(), base.alias())
                .until(
                        () -> parts.contacts().update(base.arn(), base.type(), changedName(), changedPlan()),
                        () -> parts.contacts().get(base.arn()),
                        now -> !same(now, base));
        if (!same(seen, wanted)) {
            return Step.Ending.changedAgain(seen);
        }
        parts.directory().remember(seen.name());
        return Step.Ending.applied(seen, Optional.of(Subject.OfContact.of(seen)));
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
