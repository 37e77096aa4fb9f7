package oncall.operations.write;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.ContactName;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.Rotations;

/** What AWS holds of a change's object now: as much of it as the change speaks of, and what was created by its name. */
record Reread(Contacts contacts, Rotations rotations, Change change) implements Subject.Visitor<Optional<Subject>> {
    /** Nothing where AWS has it no more, or not yet. Throws {@link Refused} where AWS does not tell. */
    static Optional<Subject> of(Contacts contacts, Rotations rotations, Change change) {
        Reread reread = new Reread(contacts, rotations, change);
        return Refused.unlessGone(() -> change.before()
                        .or(change::after)
                        .map(spoken -> spoken.accept(reread))
                        .orElseGet(reread::created))
                .flatMap(held -> held);
    }

    @Override
    public Optional<Subject> contact(Subject.OfContact spoken) {
        Arn arn = spoken.arn();
        return Optional.of(new Subject.OfContact(
                contacts.get(arn),
                spoken.channels().map(was -> contacts.channels(arn)),
                spoken.tags().map(was -> contacts.tags(arn))));
    }

    @Override
    public Optional<Subject> rotation(Subject.OfRotation spoken) {
        return rotations.all().stream()
                .filter(rotation -> rotation.name().equals(spoken.name()))
                .findFirst()
                .map(Subject.OfRotation::of);
    }

    /** Of the same time. */
    @Override
    public Optional<Subject> overrides(Subject.OfOverrides spoken) {
        return Optional.of(OverrideCalls.read(rotations, spoken));
    }

    /** A contact of which nothing is known but its alias. */
    private Optional<Subject> created() {
        return contacts.named(change.name())
                .map(ContactName::arn)
                .map(arn -> new Subject.OfContact(
                        contacts.get(arn), Optional.of(contacts.channels(arn)), Optional.of(contacts.tags(arn))));
    }
}
