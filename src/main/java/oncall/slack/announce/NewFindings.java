package oncall.slack.announce;

import java.util.List;
import java.util.Optional;
import oncall.domain.Channel;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.domain.FindingsChange;
import oncall.domain.Subject;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.KnownContacts;

/** What is to be found fault with since a change and was not before, by what is in memory of those whom the plan reaches. */
public final class NewFindings {
    private final PlanForecasts forecasts;
    private final KnownContacts known;

    public NewFindings(PlanForecasts forecasts, KnownContacts known) {
        this.forecasts = forecasts;
        this.known = known;
    }

    /** Worst first; none where the contact's channels are neither told by the change nor remembered. */
    List<Finding> since(Subject.OfContact before, Subject.OfContact after) {
        Optional<List<Channel>> channels = after.channels().or(() -> remembered(after));
        return channels.map(now -> FindingsChange.between(
                                findings(before, before.channels().orElse(now)), findings(after, now))
                        .brought())
                .orElse(List.of());
    }

    private Optional<List<Channel>> remembered(Subject.OfContact of) {
        return of.contact().type() == ContactType.PERSONAL
                ? known.remembered(of.contact().arn()).map(seen -> seen.value().channels())
                : Optional.of(List.of());
    }

    private List<Finding> findings(Subject.OfContact of, List<Channel> channels) {
        return forecasts.remembered(new ContactDetails(of.contact(), channels)).findings();
    }
}
