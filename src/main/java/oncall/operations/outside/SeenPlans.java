package oncall.operations.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every escalation plan as it was last seen, in memory: read from the database now and then, and kept up by changes. */
public final class SeenPlans {
    private static final Logger log = LoggerFactory.getLogger(SeenPlans.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** The same while plans are missing: the look through the account may not have come to them yet. */
    private static final Duration KEPT_IN_PART = Duration.ofSeconds(15);

    private final Function<Collection<Arn>, Map<Arn, Seen<Contact>>> kept;
    private final InstantSource clock;
    /** Replaced as a whole. */
    private volatile Map<Arn, Seen<Contact>> plans = Map.of();

    private volatile Instant end = Instant.EPOCH;
    private final AtomicLong changes = new AtomicLong();

    public SeenPlans(LastSeen seen, InstantSource clock) {
        this(plans -> kept(seen, plans), clock);
    }

    /** @param kept those of these that were ever seen, with when; waits for the database */
    public SeenPlans(Function<Collection<Arn>, Map<Arn, Seen<Contact>>> kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** Nobody looks. */
    public static SeenPlans none(InstantSource clock) {
        return new SeenPlans(plans -> Map.of(), clock);
    }

    private static Map<Arn, Seen<Contact>> kept(LastSeen seen, Collection<Arn> plans) {
        Map<Arn, Seen<Contact>> all = new HashMap<>();
        new SeenContacts(seen)
                .of(List.copyOf(plans))
                .forEach((arn, one) -> all.put(arn, new Seen<>(one.value().contact(), one.at(), one.stale())));
        return all;
    }

    /** Grows whenever what is known here becomes another; that the same was seen again does not count. */
    public long changes() {
        return changes.get();
    }

    public Optional<Seen<Contact>> of(Arn plan) {
        return Optional.ofNullable(plans.get(plan));
    }

    /** Whether the database would tell no more. */
    public boolean isFresh() {
        return end.isAfter(clock.instant());
    }

    /** Reads these from the database, and waits for that; what it does not tell is left as it is. */
    public void read(List<Arn> all) {
        Instant now = clock.instant();
        try {
            keep(all, kept.apply(all), now);
        } catch (Refused away) {
            log.debug("what was last seen cannot be read: {}", away.reason());
        }
    }

    private synchronized void keep(List<Arn> all, Map<Arn, Seen<Contact>> read, Instant now) {
        Map<Arn, Seen<Contact>> newest = new HashMap<>(read);
        plans.forEach((arn, one) ->
                newest.merge(arn, one, (other, learnt) -> learnt.at().isAfter(other.at()) ? learnt : other));
        newest.keySet().retainAll(Set.copyOf(all));
        replace(newest);
        end = now.plus(newest.size() == all.size() ? KEPT : KEPT_IN_PART);
    }

    /** A plan as a change left it, whoever made it. */
    public void learn(Change change) {
        change.after()
                .flatMap(Subject::ofContact)
                .map(Subject.OfContact::contact)
                .filter(contact -> contact.type() == ContactType.ESCALATION)
                .ifPresent(this::learn);
    }

    private synchronized void learn(Contact plan) {
        Map<Arn, Seen<Contact>> more = new HashMap<>(plans);
        more.put(plan.arn(), new Seen<>(plan, clock.instant(), false));
        replace(more);
    }

    private void replace(Map<Arn, Seen<Contact>> newest) {
        boolean same = newest.keySet().equals(plans.keySet())
                && newest.values().stream()
                        .map(Seen::value)
                        .allMatch(plan -> of(plan.arn()).map(Seen::value).equals(Optional.of(plan)));
        plans = Map.copyOf(newest);
        if (!same) {
            changes.incrementAndGet();
        }
    }
}
