package oncall.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of those whom a plan may reach. What stands nowhere in it is not known, which is not the same as gone.
 *
 * @param contacts with their plans and channels
 * @param shifts by rotation
 * @param gone contacts and rotations that are certainly not there any more
 */
public record PlanBook(Map<Arn, ContactDetails> contacts, Map<Arn, Shifts> shifts, Set<Arn> gone) {
    public PlanBook {
        contacts = Map.copyOf(contacts);
        shifts = Map.copyOf(shifts);
        gone = Set.copyOf(gone);
    }

    public static PlanBook empty() {
        return new PlanBook(Map.of(), Map.of(), Set.of());
    }

    public Optional<ContactDetails> contact(Arn contact) {
        return Optional.ofNullable(contacts.get(contact));
    }

    public Optional<Shifts> shifts(Arn rotation) {
        return Optional.ofNullable(shifts.get(rotation));
    }

    public boolean isGone(Arn arn) {
        return gone.contains(arn);
    }

    /** With this in the place of what is known of the same contact. */
    public PlanBook with(ContactDetails details) {
        Map<Arn, ContactDetails> changed = new HashMap<>(contacts);
        changed.put(details.contact().arn(), details);
        return new PlanBook(changed, shifts, gone);
    }
}
