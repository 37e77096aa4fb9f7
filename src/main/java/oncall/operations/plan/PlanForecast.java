package oncall.operations.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.domain.PlanBook;
import oncall.domain.PlanLint;
import oncall.domain.Span;
import oncall.domain.Timeline;

/**
 * What an engagement that begins at some moment would come to, and what somebody should know of the plan.
 *
 * @param book what was known of those whom it may reach
 * @param at when it begins
 * @param findings worst first; what is not known is not found fault with
 * @param trouble in words, where AWS refused something of what was asked
 */
public record PlanForecast(
        ContactDetails subject,
        PlanBook book,
        Instant at,
        Timeline timeline,
        List<Finding> findings,
        Optional<String> trouble) {
    public PlanForecast {
        findings = List.copyOf(findings);
    }

    static PlanForecast of(ContactDetails subject, PlanBook book, Instant at, Optional<String> trouble) {
        return new PlanForecast(
                subject, book, at, Timeline.of(subject, book, at), PlanLint.of(subject, book, at), trouble);
    }

    /** Whether something could not be said because too little is known. */
    public boolean isPartial() {
        return timeline.isPartial();
    }

    /** Whether nothing is left to be asked for: what AWS did not have may be there by now. */
    public boolean isWhole() {
        return !isPartial() && book.gone().isEmpty();
    }

    /** Whether it says the same, whenever it begins. */
    public boolean isLike(PlanForecast other) {
        return timeline.equals(other.timeline) && findings.equals(other.findings) && trouble.equals(other.trouble);
    }

    /** Of a schedule those who are on call until so long after the engagement begins, as far as that is known; each once. */
    public List<Arn> onCall(Duration ahead) {
        Contact contact = subject.contact();
        Span time = new Span(at, at.plus(ahead));
        return contact.type() != ContactType.ONCALL_SCHEDULE
                ? List.of()
                : book.onCallAtLeast(contact).segments().stream()
                        .filter(segment -> segment.span().overlaps(time))
                        .flatMap(segment -> segment.contacts().stream())
                        .distinct()
                        .toList();
    }
}
