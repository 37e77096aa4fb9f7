package oncall.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of those whom a plan may reach. What stands nowhere in it is not known, which is not the same as gone.
 *
 * @param contacts with their plans and channels
 * @param shifts by rotation
 * @param rotations as far as they are known, with their hours
 * @param gone contacts and rotations that are certainly not there any more
 */
public record PlanBook(
        Map<Arn, ContactDetails> contacts, Map<Arn, Shifts> shifts, Map<Arn, Rotation> rotations, Set<Arn> gone) {
    public PlanBook {
        contacts = Map.copyOf(contacts);
        shifts = Map.copyOf(shifts);
        rotations = Map.copyOf(rotations);
        gone = Set.copyOf(gone);
    }

    public static PlanBook empty() {
        return new PlanBook(Map.of(), Map.of(), Map.of(), Set.of());
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

    public Optional<Rotation> rotation(Arn rotation) {
        return Optional.ofNullable(rotations.get(rotation));
    }

    /** Nothing where the shifts of one of its rotations are not known. */
    public Optional<OnCall> onCall(Contact schedule) {
        return shifts.keySet().containsAll(present(schedule)) ? Optional.of(onCallAtLeast(schedule)) : Optional.empty();
    }

    /** By those of its rotations of which shifts are known; more may be on call. */
    public OnCall onCallAtLeast(Contact schedule) {
        Map<Arn, Shifts> known = new LinkedHashMap<>();
        present(schedule).forEach(rotation -> shifts(rotation).ifPresent(found -> known.put(rotation, found)));
        return OnCall.of(known, new Span(Instant.MIN, Instant.MAX));
    }

    /** When somebody should be on call, by the hours of its rotations; at all times where one is not known. */
    public Expected expected(Contact schedule) {
        List<Arn> present = present(schedule);
        List<Rotation> known = present.stream()
                .flatMap(rotation -> rotation(rotation).stream())
                .toList();
        return known.size() < present.size() ? Expected.always() : new Expected(known);
    }

    private List<Arn> present(Contact schedule) {
        return schedule.plan().rotations().stream()
                .filter(rotation -> !isGone(rotation))
                .distinct()
                .toList();
    }

    /** With this in the place of what is known of the same contact. */
    public PlanBook with(ContactDetails details) {
        Map<Arn, ContactDetails> changed = new HashMap<>(contacts);
        changed.put(details.contact().arn(), details);
        return new PlanBook(changed, shifts, rotations, gone);
    }
}
