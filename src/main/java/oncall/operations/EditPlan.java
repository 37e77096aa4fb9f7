package oncall.operations;

import oncall.domain.Contact;
import oncall.domain.ContactRules;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.PlanRules;

/** Changes display name and plan, but never over somebody else's change. */
public final class EditPlan {
    private final ChangeParts parts;

    /** What became of it. */
    public sealed interface Outcome {
        /** Read back from AWS. */
        record Saved(Contact before, Contact after) implements Outcome {}

        /** AWS held this already, nothing was sent. */
        record Unchanged(Contact present) implements Outcome {}

        /** Somebody changed it since it was read; nothing more was sent. */
        record Stale(Contact present) implements Outcome {}

        record Invalid(FieldErrors errors) implements Outcome {}
    }

    public EditPlan(ChangeParts parts) {
        this.parts = parts;
    }

    /**
     * Throws {@link Refused} where nothing was changed, {@link Unclear} where that is not known.
     *
     * @param base what the change was made from
     */
    public Outcome run(ChangeRequest request, Contact base, String displayName, Plan plan) {
        parts.permission().allowChange(request.userId(), base.arn(), base.alias());
        FieldErrors faults = faults(base, displayName, plan);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        Contact wanted = base.withDisplayName(displayName).withPlan(plan);
        try {
            return parts.turns().inTurn(base.arn(), () -> {
                try {
                    return noted(new Attempt(parts, request, base, wanted).run());
                } finally {
                    parts.known().forget(base.arn());
                }
            });
        } catch (Refused e) {
            if (e.fields().isEmpty()) {
                throw e;
            }
            return new Outcome.Invalid(e.fields());
        }
    }

    private Outcome noted(Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            parts.directory().remember(saved.after().name());
        }
        return outcome;
    }

    private static FieldErrors faults(Contact base, String displayName, Plan plan) {
        FieldErrors name = displayName.equals(base.displayName())
                ? FieldErrors.none()
                : ContactRules.checkDisplayName(displayName);
        return name.and(PlanRules.check(base.type(), plan, base.plan()));
    }
}
