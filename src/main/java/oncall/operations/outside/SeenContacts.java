package oncall.operations.outside;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Subject;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Seen;

/** Contacts, plans and schedules as the look through the account last saw them, or a change left them. */
public final class SeenContacts {
    /** So many are read at once that nobody waits long behind it. */
    private static final int AT_ONCE = 500;

    private final LastSeen seen;

    public SeenContacts(LastSeen seen) {
        this.seen = seen;
    }

    /**
     * Those of these that were ever seen whole, with when; waits for the database. Throws
     * {@link oncall.operations.Refused}.
     */
    public Map<Arn, Seen<ContactDetails>> of(List<Arn> contacts) {
        Optional<LastSeen.Look> look = seen.look();
        Map<Arn, Seen<ContactDetails>> all = new HashMap<>();
        for (int from = 0; from < contacts.size(); from += AT_ONCE) {
            seen.of(contacts.subList(from, Math.min(from + AT_ONCE, contacts.size())))
                    .forEach((arn, one) -> details(one.snapshot())
                            .ifPresent(details -> all.put(arn, new Seen<>(details, at(one, arn, look), false))));
        }
        return all;
    }

    /** Of a person whose channels may not be read only half is known. */
    private static Optional<ContactDetails> details(Subject snapshot) {
        return snapshot.ofContact().flatMap(of -> {
            Optional<List<Channel>> channels =
                    of.contact().type() == ContactType.PERSONAL ? of.channels() : Optional.of(List.of());
            return channels.map(known -> new ContactDetails(of.contact(), known));
        });
    }

    /** What a look passed without finding a difference is as old as that look, though it was written down before. */
    private static Instant at(LastSeen.Seen one, Arn object, Optional<LastSeen.Look> look) {
        return look.filter(passed -> hasPassed(passed, object))
                .map(LastSeen.Look::began)
                .filter(one.at()::isBefore)
                .orElse(one.at());
    }

    /** A look goes through the objects in the order of their ARNs. */
    private static boolean hasPassed(LastSeen.Look look, Arn object) {
        return look.isOver() || object.value().compareTo(look.step()) <= 0;
    }
}
