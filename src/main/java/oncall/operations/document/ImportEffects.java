package oncall.operations.document;

import java.util.List;
import java.util.Optional;
import oncall.domain.ContactDetails;
import oncall.domain.Finding;
import oncall.domain.FindingsChange;
import oncall.domain.PlanLint;
import oncall.domain.Subject;
import oncall.operations.check.Dependants;
import oncall.operations.plan.PlanForecasts;

/** Looks ahead to what an import would do to plans. May ask AWS whom they reach. */
public final class ImportEffects {
    private final PlanForecasts forecasts;
    private final Dependants dependants;

    public ImportEffects(PlanForecasts forecasts, Dependants dependants) {
        this.forecasts = forecasts;
        this.dependants = dependants;
    }

    ImportEffect change(ContactDetails present, ContactDetails wanted) {
        List<Finding> before = forecasts.read(present).findings();
        List<Finding> after = forecasts.read(wanted).findings();
        return new ImportEffect(
                FindingsChange.between(before, after).brought(),
                dependants.hurtBy(subject(present), Optional.of(subject(wanted))),
                !PlanLint.reachesNobody(before) && PlanLint.reachesNobody(after));
    }

    /** What is made anew hurts nobody. */
    ImportEffect creation(ContactDetails wanted) {
        return new ImportEffect(forecasts.remembered(wanted).findings(), List.of(), false);
    }

    private static Subject.OfContact subject(ContactDetails of) {
        return Subject.OfContact.of(of.contact(), of.channels());
    }
}
