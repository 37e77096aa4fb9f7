package oncall.slack.announce;

import java.util.List;
import java.util.Optional;
import oncall.domain.Channel;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.domain.FindingsChange;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.plan.PlanForecast;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.KnownContacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a plan comes to after a change: whom it reaches, and what is to be found fault with that was not before. */
public final class PlanOutlook {
    private static final Logger log = LoggerFactory.getLogger(PlanOutlook.class);

    private final PlanForecasts forecasts;
    private final KnownContacts known;

    public PlanOutlook(PlanForecasts forecasts, KnownContacts known) {
        this.forecasts = forecasts;
        this.known = known;
    }

    /** Worst first, from memory; none where the contact's channels are neither told by the change nor remembered. */
    List<Finding> brought(Subject.OfContact before, Subject.OfContact after) {
        return details(after)
                .map(now -> FindingsChange.between(
                                findings(new ContactDetails(
                                        before.contact(), before.channels().orElse(now.channels()))),
                                findings(now))
                        .brought())
                .orElse(List.of());
    }

    /** Reads whom it reaches, where that is not in memory; nothing where its own channels are not known. */
    Optional<PlanForecast> of(Subject.OfContact left) {
        return details(left).map(this::forecast);
    }

    private PlanForecast forecast(ContactDetails left) {
        PlanForecast remembered = forecasts.remembered(left);
        if (remembered.isWhole()) {
            return remembered;
        }
        try {
            return forecasts.read(left);
        } catch (Refused e) {
            log.info("an announcement does without a look ahead: {}", e.reason());
            return remembered;
        }
    }

    private Optional<ContactDetails> details(Subject.OfContact of) {
        return of.channels().or(() -> remembered(of)).map(channels -> new ContactDetails(of.contact(), channels));
    }

    private Optional<List<Channel>> remembered(Subject.OfContact of) {
        return of.contact().type() == ContactType.PERSONAL
                ? known.remembered(of.contact().arn()).map(seen -> seen.value().channels())
                : Optional.of(List.of());
    }

    private List<Finding> findings(ContactDetails of) {
        return forecasts.remembered(of).findings();
    }
}
