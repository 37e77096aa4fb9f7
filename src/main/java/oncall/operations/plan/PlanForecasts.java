package oncall.operations.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Rotation;
import oncall.domain.Shifts;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.KnownShifts;
import oncall.operations.port.Seen;

/** Looks ahead: timeline and findings of a plan, as AWS holds it or as somebody would have it. */
public final class PlanForecasts {
    private static final Arn NEW = new Arn("new");
    /** A plan may reach thousands; what is beyond this stays unknown until somebody looks at it. */
    private static final int MOST_ASKED = 200;

    private final Directory directory;
    private final KnownContacts known;
    private final KnownShifts shifts;
    private final InstantSource clock;

    public PlanForecasts(Directory directory, KnownContacts known, KnownShifts shifts, InstantSource clock) {
        this.directory = directory;
        this.known = known;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** From memory alone, at once, for an engagement that begins now; what is not remembered is not known. */
    public PlanForecast remembered(ContactDetails subject) {
        return remembered(subject, Map.of());
    }

    /** The same as if these contacts were there already. */
    public PlanForecast remembered(ContactDetails subject, Map<Arn, ContactDetails> made) {
        return remembered(
                subject,
                clock.instant(),
                contact -> made.containsKey(contact)
                        ? Optional.of(made.get(contact))
                        : Optional.of(contact)
                                .filter(one -> !isDoubtful(one))
                                .flatMap(known::remembered)
                                .map(Seen::value),
                directory::isGone);
    }

    /** The same, by what is known of contacts elsewhere. */
    public PlanForecast remembered(ContactDetails subject, Function<Arn, Optional<ContactDetails>> contacts) {
        return remembered(
                subject,
                clock.instant(),
                contact -> isDoubtful(contact) ? Optional.empty() : contacts.apply(contact),
                directory::isGone);
    }

    /** The same at another time, by what is said to be gone. */
    public PlanForecast remembered(
            ContactDetails subject, Instant at, Function<Arn, Optional<ContactDetails>> contacts, Predicate<Arn> gone) {
        return new PlanReach(subject, at, new Memory(contacts, gone)).run();
    }

    /**
     * The same for what somebody is editing. Nothing where the contact's own channels are not remembered any more: then
     * nothing true can be said until they are read.
     */
    public Optional<PlanForecast> remembered(Draft draft) {
        Contact wanted = wanted(draft);
        return reader(draft)
                .map(base -> known.remembered(base.arn())
                        .map(seen -> remembered(
                                new ContactDetails(wanted, seen.value().channels()))))
                .orElseGet(() -> Optional.of(remembered(new ContactDetails(wanted, List.of()))));
    }

    /** Whose channels the draft reaches, as far as there are any. */
    private static Optional<Contact> reader(Draft draft) {
        return draft.base().filter(base -> base.type() == ContactType.PERSONAL);
    }

    /**
     * For an engagement that begins then; what is not remembered is asked for, which may take seconds. Refusals leave
     * things unknown, and the first of them is told.
     */
    public PlanForecast read(ContactDetails subject, Instant at) {
        return new PlanReach(subject, at, new Asking()).run();
    }

    /** The same for an engagement that begins now. */
    public PlanForecast read(ContactDetails subject) {
        return read(subject, clock.instant());
    }

    /** The same for what somebody is editing, for an engagement that begins now. */
    public PlanForecast read(Draft draft) {
        Contact wanted = wanted(draft);
        List<Channel> channels = reader(draft)
                .map(base -> known.read(base.arn()).value().channels())
                .orElse(List.of());
        return read(new ContactDetails(wanted, channels));
    }

    /** As it will be once it is saved. */
    public static Contact wanted(Draft draft) {
        return new Contact(
                draft.base().map(Contact::arn).orElse(NEW),
                draft.alias(),
                draft.displayName(),
                draft.type(),
                draft.plan());
    }

    /** Whether no list names it, though all names were read: it may be new, or gone. */
    private boolean isDoubtful(Arn contact) {
        return directory.loaded() && !directory.isNamed(contact);
    }

    private final class Memory implements PlanReach.From {
        private final Function<Arn, Optional<ContactDetails>> contacts;
        private final Predicate<Arn> gone;

        Memory(Function<Arn, Optional<ContactDetails>> contacts, Predicate<Arn> gone) {
            this.contacts = contacts;
            this.gone = gone;
        }

        @Override
        public void ahead(List<Arn> contacts) {
            // Nothing is asked for.
        }

        @Override
        public void rotations(List<Arn> rotations) {
            // Nor are these.
        }

        @Override
        public Optional<ContactDetails> contact(Arn contact) {
            return gone.test(contact) ? Optional.empty() : contacts.apply(contact);
        }

        @Override
        public Optional<Shifts> shifts(Arn rotation, Instant at) {
            return gone.test(rotation) ? Optional.empty() : shifts.remembered(rotation, at);
        }

        @Override
        public Optional<Rotation> rotation(Arn rotation) {
            return directory.rotation(rotation);
        }

        @Override
        public boolean isGone(Arn arn) {
            return gone.test(arn);
        }
    }

    private final class Asking implements PlanReach.From {
        private int asked;

        /** What is read so counts as asked for, too; what no list names is not believed to be as it is remembered. */
        @Override
        public void ahead(List<Arn> contacts) {
            contacts.stream()
                    .filter(PlanForecasts.this::isDoubtful)
                    .filter(contact -> known.held(contact).isPresent())
                    .forEach(known::forget);
            List<Arn> missing = contacts.stream()
                    .filter(contact -> known.remembered(contact).isEmpty())
                    .limit(Math.max(0, MOST_ASKED - asked))
                    .toList();
            asked += missing.size();
            known.readAhead(missing);
        }

        @Override
        public void rotations(List<Arn> rotations) {
            directory.lookUpRotations(rotations);
        }

        /** Known by its name from then on. */
        @Override
        public Optional<ContactDetails> contact(Arn contact) {
            Optional<ContactDetails> found = known.remembered(contact)
                    .map(Seen::value)
                    .or(() -> more(() -> known.read(contact).value()));
            found.map(details -> details.contact().name())
                    .filter(name -> !directory.isNamed(contact))
                    .ifPresent(directory::remember);
            return found;
        }

        @Override
        public Optional<Shifts> shifts(Arn rotation, Instant at) {
            return directory.isGone(rotation) ? Optional.empty() : more(() -> shifts.read(rotation, at));
        }

        @Override
        public Optional<Rotation> rotation(Arn rotation) {
            return directory.rotation(rotation);
        }

        @Override
        public boolean isGone(Arn arn) {
            return directory.isGone(arn);
        }

        @Override
        public void gone(Arn arn) {
            directory.forget(arn);
        }

        private <T> Optional<T> more(Supplier<T> read) {
            return asked++ < MOST_ASKED ? Optional.of(read.get()) : Optional.empty();
        }
    }
}
