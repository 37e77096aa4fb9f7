package oncall.operations.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.ContactDetails;
import oncall.domain.Finding;
import oncall.domain.FindingsChange;
import oncall.domain.PlanLint;
import oncall.operations.plan.PlanForecasts;

/** Looks ahead to what a change of a contact or plan would do to plans. */
public final class PlanEffects {
    private final PlanForecasts forecasts;
    private final Dependants dependants;

    public PlanEffects(PlanForecasts forecasts, Dependants dependants) {
        this.forecasts = forecasts;
        this.dependants = dependants;
    }

    /** May ask AWS whom the plan reaches. */
    public PlanEffect read(ContactDetails present, ContactDetails wanted) {
        return effect(present, wanted, details -> forecasts.read(details).findings());
    }

    /** By what memory holds, at once. */
    public PlanEffect remembered(ContactDetails present, ContactDetails wanted) {
        return effect(present, wanted, details -> forecasts.remembered(details).findings());
    }

    private PlanEffect effect(
            ContactDetails present, ContactDetails wanted, Function<ContactDetails, List<Finding>> findings) {
        List<Finding> before = findings.apply(present);
        List<Finding> after = findings.apply(wanted);
        return new PlanEffect(
                FindingsChange.between(before, after).brought(),
                dependants.hurtBy(present.subject(), Optional.of(wanted.subject())),
                !PlanLint.reachesNobody(before) && PlanLint.reachesNobody(after));
    }

    /** What is made anew hurts nobody. */
    public PlanEffect creation(ContactDetails wanted) {
        return new PlanEffect(forecasts.remembered(wanted).findings(), List.of(), false);
    }
}
