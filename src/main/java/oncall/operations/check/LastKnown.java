package oncall.operations.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.oncall.Schedules;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything in the account as it is known without asking AWS: by what is in memory, or by what the look through the
 * account last saw. What is missing is read at the pace of that look, however much it is.
 */
public final class LastKnown {
    private static final Logger log = LoggerFactory.getLogger(LastKnown.class);

    private final KnownContacts known;
    private final Function<List<Arn>, Map<Arn, Seen<ContactDetails>>> seen;
    private final Schedules unhurried;
    private final Clocks clocks;

    /**
     * @param seen those of these that were ever seen, with when by the real clock; waits for the database
     * @param unhurried asks AWS at a pace that leaves it to people
     */
    public LastKnown(
            KnownContacts known,
            Function<List<Arn>, Map<Arn, Seen<ContactDetails>>> seen,
            Schedules unhurried,
            Clocks clocks) {
        this.known = known;
        this.seen = seen;
        this.unhurried = unhurried;
        this.clocks = clocks;
    }

    /** Those of these of which anything is known, with when it was so as people see it; waits for the database. */
    Map<Arn, Seen<ContactDetails>> of(List<Arn> contacts) {
        Map<Arn, Seen<ContactDetails>> all = new HashMap<>();
        lastSeen(contacts)
                .forEach((arn, one) -> all.put(arn, new Seen<>(one.value(), clocks.shown(one.at()), one.stale())));
        contacts.forEach(contact -> known.held(contact)
                .ifPresent(held ->
                        all.merge(contact, held, (then, now) -> then.at().isAfter(now.at()) ? then : now)));
        return all;
    }

    private Map<Arn, Seen<ContactDetails>> lastSeen(List<Arn> contacts) {
        try {
            return seen.apply(contacts);
        } catch (Refused away) {
            log.debug("what was last seen cannot be read: {}", away.reason());
            return Map.of();
        }
    }

    /** From AWS, now. Throws {@link Refused}. */
    Seen<ContactDetails> read(Arn contact) {
        return known.unhurried(contact);
    }

    /** Has the shifts of a schedule known; in words, what AWS does not tell of them. Throws {@link Refused}. */
    Optional<String> readShifts(ContactName schedule) {
        return unhurried.read(schedule).trouble();
    }
}
