package oncall.operations.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.PlanBook;
import oncall.domain.PlanLint;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Shifts;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.operations.Refused;

/** Collects what must be known of those whom a plan may reach. */
final class PlanReach {
    private final ContactDetails subject;
    private final Instant at;
    private final From from;
    private final Map<Arn, ContactDetails> contacts = new HashMap<>();
    private final Map<Arn, Shifts> shifts = new HashMap<>();
    private final Map<Arn, Rotation> rotations = new HashMap<>();
    private final Set<Arn> gone = new HashSet<>();
    private final Set<Arn> asked = new HashSet<>();
    private Optional<String> trouble = Optional.empty();

    /** Where it is found: in memory or at AWS, which may refuse. */
    interface From {
        /** These are asked for next. */
        void ahead(List<Arn> contacts);

        /** The same. */
        void rotations(List<Arn> rotations);

        Optional<ContactDetails> contact(Arn contact);

        Optional<Shifts> shifts(Arn rotation, Instant at);

        /** As last listed. */
        Optional<Rotation> rotation(Arn rotation);

        /** Whether AWS was seen not to have it. */
        boolean isGone(Arn arn);

        /** AWS says that it does not have it; memory never does. */
        default void gone(Arn arn) {}
    }

    PlanReach(ContactDetails subject, Instant at, From from) {
        this.subject = subject;
        this.at = at;
        this.from = from;
    }

    PlanForecast run() {
        Contact contact = subject.contact();
        if (contact.type() == ContactType.ONCALL_SCHEDULE) {
            schedule(contact, always());
        } else {
            List<Arn> targets = contact.plan().contacts().stream().distinct().toList();
            from.ahead(targets);
            targets.forEach(this::target);
        }
        return PlanForecast.of(subject, new PlanBook(contacts, shifts, rotations, gone), at, trouble);
    }

    private void target(Arn target) {
        contact(target)
                .map(ContactDetails::contact)
                .filter(found -> found.type() == ContactType.ONCALL_SCHEDULE)
                .ifPresent(schedule -> schedule(schedule, inThatWeek()));
    }

    /** Those who are on call some time during this. */
    private void schedule(Contact schedule, Span during) {
        listed(schedule.plan().rotations());
        for (Arn rotation : schedule.plan().rotations()) {
            from.rotation(rotation).ifPresent(known -> rotations.put(rotation, known));
            Optional<Shifts> found = ask(rotation, () -> from.shifts(rotation, at));
            found.ifPresent(known -> shifts.put(rotation, known));
            List<Arn> onCall = found.stream()
                    .flatMap(known -> known.shifts().stream())
                    .filter(shift -> shift.span().overlaps(during))
                    .map(Shift::contacts)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            from.ahead(onCall);
            onCall.forEach(this::contact);
        }
    }

    private void listed(List<Arn> known) {
        try {
            from.rotations(known);
        } catch (Refused no) {
            trouble = trouble.or(() -> Optional.of(no.words()));
        }
    }

    private Optional<ContactDetails> contact(Arn contact) {
        Optional<ContactDetails> found = ask(contact, () -> from.contact(contact));
        found.ifPresent(details -> contacts.put(contact, details));
        return Optional.ofNullable(contacts.get(contact));
    }

    /** Once each. */
    private <T> Optional<T> ask(Arn arn, Supplier<Optional<T>> source) {
        if (!asked.add(arn)) {
            return Optional.empty();
        }
        try {
            Optional<T> found = source.get();
            if (found.isEmpty() && from.isGone(arn)) {
                gone.add(arn);
            }
            return found;
        } catch (Refused no) {
            if (no.reason() == Refused.Reason.NOT_FOUND) {
                from.gone(arn);
            }
            if (from.isGone(arn)) {
                gone.add(arn);
            } else {
                trouble = trouble.or(() -> Optional.of(no.words()));
            }
            return Optional.empty();
        }
    }

    /** As long as shifts are known at all. */
    private Span always() {
        return new Span(at, Instant.MAX);
    }

    /** So far ahead a plan is checked, and a stage may begin later. */
    private Span inThatWeek() {
        long minutes = subject.contact().plan().stages().stream()
                .mapToLong(Stage::minutes)
                .sum();
        return new Span(at, at.plus(PlanLint.AHEAD).plus(Duration.ofMinutes(minutes + 1)));
    }
}
