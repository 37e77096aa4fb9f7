package oncall.operations.check;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.domain.FindingsChange;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.operations.outside.SeenPlans;
import oncall.operations.people.Directory;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Notice;
import oncall.operations.port.Seen;

/** Which plans and schedules a change of a contact breaks or weakens, by what memory holds of them. */
public final class Dependants {
    private final Directory directory;
    private final KnownContacts known;
    private final SeenPlans recalled;
    private final PlanForecasts forecasts;
    private final InstantSource clock;

    public Dependants(
            Directory directory,
            KnownContacts known,
            SeenPlans recalled,
            PlanForecasts forecasts,
            InstantSource clock) {
        this.directory = directory;
        this.known = known;
        this.recalled = recalled;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** At once. What was created hurts nothing, and what nobody has seen is not said. */
    public List<Notice.Hurt> hurtBy(Change applied) {
        return applied.before()
                .flatMap(Subject::ofContact)
                .map(before -> hurtBy(before, applied.after().flatMap(Subject::ofContact)))
                .orElse(List.of());
    }

    /** The same of a change that may be made; after a deletion there is nothing. */
    public List<Notice.Hurt> hurtBy(Subject.OfContact before, Optional<Subject.OfContact> after) {
        return new Hurting(before, after).found();
    }

    private final class Hurting {
        private final Arn contact;
        private final Instant now = clock.instant();
        private final ContactDetails before;
        private final Optional<ContactDetails> after;
        /** The contact, and the schedules that it is on call for. */
        private final Set<Arn> through = new HashSet<>();

        Hurting(Subject.OfContact before, Optional<Subject.OfContact> after) {
            this.contact = before.arn();
            this.before = details(before);
            this.after = after.map(this::details);
            through.add(contact);
            directory.names().ofType(ContactType.ONCALL_SCHEDULE).stream()
                    .flatMap(name -> seen(name.arn()).stream())
                    .filter(schedule -> schedule.plan().rotations().stream().anyMatch(this::hasMember))
                    .forEach(schedule -> through.add(schedule.arn()));
        }

        /** Where the change does not tell its channels, they are as they were. */
        private ContactDetails details(Subject.OfContact of) {
            return new ContactDetails(of.contact(), of.channels().orElseGet(() -> channels(of.arn())));
        }

        private List<Channel> channels(Arn of) {
            return known.held(of).map(seen -> seen.value().channels()).orElse(List.of());
        }

        private boolean hasMember(Arn rotation) {
            return directory
                    .rotation(rotation)
                    .map(Rotation::members)
                    .orElse(List.of())
                    .contains(contact);
        }

        List<Notice.Hurt> found() {
            Stream<Contact> plans = directory.names().ofType(ContactType.ESCALATION).stream()
                    .flatMap(name -> seen(name.arn()).stream())
                    .filter(plan -> plan.plan().contacts().stream().anyMatch(through::contains));
            Stream<Contact> schedules =
                    through.stream().filter(arn -> !arn.equals(contact)).flatMap(arn -> seen(arn).stream());
            return Stream.concat(plans, schedules)
                    .filter(one -> !one.arn().equals(contact))
                    .flatMap(one -> hurt(one).stream())
                    .toList();
        }

        private Optional<Notice.Hurt> hurt(Contact plan) {
            List<Finding> brought =
                    FindingsChange.between(findings(plan, Optional.of(before)), findings(plan, after))
                            .brought()
                            .stream()
                            .filter(Finding::isMoreThanAHint)
                            .toList();
            return brought.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Notice.Hurt(
                            plan.arn(),
                            plan.name().title(),
                            brought.stream().anyMatch(one -> one.kind().severity() == Finding.Severity.BROKEN),
                            brought.stream()
                                    .map(Finding::stage)
                                    .filter(OptionalInt::isPresent)
                                    .map(stage -> stage.getAsInt() + 1)
                                    .distinct()
                                    .sorted()
                                    .toList()));
        }

        /** As they are where the contact is this, or is no more. */
        private List<Finding> findings(Contact plan, Optional<ContactDetails> as) {
            Function<Arn, Optional<ContactDetails>> contacts =
                    arn -> arn.equals(contact) ? as : known.held(arn).map(Seen::value);
            Predicate<Arn> gone = arn -> arn.equals(contact) ? as.isEmpty() : directory.isGone(arn);
            return forecasts
                    .remembered(new ContactDetails(plan, List.of()), now, contacts, gone)
                    .findings();
        }
    }

    private Optional<Contact> seen(Arn plan) {
        return known.held(plan)
                .map(seen -> seen.value().contact())
                .or(() -> recalled.of(plan).map(Seen::value));
    }
}
