package oncall.operations.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.domain.FindingsChange;
import oncall.domain.PlanBook;
import oncall.domain.PlanLint;
import oncall.domain.Rotation;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.outside.SeenPlans;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which escalation plans and rotations reach a contact or schedule: by what is in memory, else by what the look through
 * the account last saw, else by asking AWS.
 */
public final class WhereUsed {
    private static final Logger log = LoggerFactory.getLogger(WhereUsed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Directory directory;
    private final KnownContacts known;
    private final SeenPlans recalled;
    private final Clocks clocks;
    private final InstantSource clock;

    /**
     * An escalation plan with a stage that reaches it.
     *
     * @param brought what would be wrong with that plan without it, and is not now
     */
    public record Use(Contact plan, List<Finding> brought) {
        public Use {
            brought = List.copyOf(brought);
        }

        /** Whether the plan would reach nobody at all. */
        public boolean leavesNobody() {
            return PlanLint.reachesNobody(brought);
        }
    }

    /**
     * What was found.
     *
     * @param rotations rotations that it is a member of
     * @param read how many escalation plans were looked into
     * @param all how many there are
     * @param lastSeen how many of those looked into are as they were last seen, not as AWS tells them now
     * @param oldest when the first of these was seen
     */
    public record Uses(
            List<Use> plans, List<Rotation> rotations, int read, int all, int lastSeen, Optional<Instant> oldest) {
        public Uses {
            plans = List.copyOf(plans);
            rotations = List.copyOf(rotations);
        }

        public boolean leavesNobody() {
            return plans.stream().anyMatch(Use::leavesNobody);
        }

        public boolean complete() {
            return read == all;
        }
    }

    public WhereUsed(Directory directory, KnownContacts known, SeenPlans recalled, InstantSource clock) {
        this(directory, known, recalled, Clocks.one(clock));
    }

    public WhereUsed(Directory directory, KnownContacts known, SeenPlans recalled, Clocks clocks) {
        this.directory = directory;
        this.known = known;
        this.clocks = clocks;
        this.clock = clocks.real();
        this.recalled = recalled;
    }

    /** From memory alone, at once. */
    public Uses remembered(Arn object) {
        return found().uses(object, plan -> brought(plan, object));
    }

    /** As {@link #remembered}, without what the plans would be without it: nothing is asked for again on account of it. */
    public Uses named(Arn object) {
        Found found = new Found();
        plans().forEach(name -> {
            if (!found.asLastSeen(name.arn())) {
                found.asInMemory(name.arn());
            }
        });
        return found.uses(object, plan -> List.of());
    }

    private Found found() {
        Found found = new Found();
        plans().forEach(name -> {
            if (!found.asInMemory(name.arn())) {
                found.asLastSeen(name.arn());
            }
        });
        return found;
    }

    /** Whether the names of all plans are known. */
    public boolean isNamed() {
        return directory.loaded();
    }

    /** Whether memory holds what was last seen of all plans, as far as was known a moment ago. */
    public boolean isRecalled() {
        return recalled.isFresh();
    }

    /** Grows whenever what was last seen of the plans becomes another. */
    long changes() {
        return recalled.changes();
    }

    /** Has {@link #remembered} know what was last seen of all plans; waits for the database where that is old. */
    public void recall() {
        if (isNamed() && !isRecalled()) {
            recalled.read(all());
        }
    }

    /** A plan as a change left it, whoever made it. */
    public void learn(Change change) {
        recalled.learn(change);
    }

    /**
     * Asks AWS for the plans that reach it by what is known, then for those that nobody saw yet, for at most 20 seconds;
     * what AWS refuses to tell is left as it was last seen, or left out and counted. Throws {@link Refused} where not even
     * their names are known.
     */
    public Uses read(Arn object) {
        if (!isNamed()) {
            directory.refresh();
        }
        recalled.read(all());
        Instant end = clock.instant().plus(PATIENCE);
        Found found = found();
        List<Arn> wanted = new ArrayList<>(found.reaching(object));
        wanted.addAll(found.missing(all()));
        boolean answers = true;
        for (Arn plan : wanted) {
            answers = answers && clock.instant().isBefore(end) && ask(plan, found, object, end);
        }
        return found.uses(object, plan -> brought(plan, object));
    }

    /** Whether AWS is to be asked for more. */
    private boolean ask(Arn plan, Found found, Arn object, Instant end) {
        try {
            Contact present = known.read(plan).value().contact();
            found.put(present, Optional.empty());
            if (reaches(present, object)) {
                targets(present)
                        .distinct()
                        .takeWhile(target -> clock.instant().isBefore(end))
                        .forEach(this::learn);
            }
            return true;
        } catch (Refused e) {
            if (e.reason() == Refused.Reason.NOT_FOUND) {
                found.remove(plan);
                return true;
            }
            return false;
        }
    }

    /** What is known of the plans, and which of it is only as it was last seen. */
    private final class Found {
        private final Map<Arn, Contact> plans = new LinkedHashMap<>();
        private final Map<Arn, Instant> asLastSeen = new HashMap<>();

        boolean asInMemory(Arn plan) {
            Optional<Seen<ContactDetails>> present = known.held(plan);
            present.ifPresent(one -> put(one.value().contact(), Optional.empty()));
            return present.isPresent();
        }

        boolean asLastSeen(Arn plan) {
            Optional<Seen<Contact>> then = recalled.of(plan);
            then.ifPresent(one -> put(one.value(), Optional.of(clocks.shown(one.at()))));
            return then.isPresent();
        }

        void put(Contact plan, Optional<Instant> seenAt) {
            plans.put(plan.arn(), plan);
            asLastSeen.remove(plan.arn());
            seenAt.ifPresent(at -> asLastSeen.put(plan.arn(), at));
        }

        void remove(Arn plan) {
            plans.remove(plan);
            asLastSeen.remove(plan);
        }

        List<Arn> reaching(Arn object) {
            return plans.values().stream()
                    .filter(plan -> reaches(plan, object))
                    .map(Contact::arn)
                    .toList();
        }

        List<Arn> missing(List<Arn> all) {
            return all.stream().filter(plan -> !plans.containsKey(plan)).toList();
        }

        Uses uses(Arn object, Function<Contact, List<Finding>> brought) {
            List<Rotation> rotations = directory.rotations().stream()
                    .filter(rotation -> rotation.members().contains(object))
                    .toList();
            List<Use> using = plans.values().stream()
                    .filter(plan -> reaches(plan, object))
                    .map(plan -> new Use(plan, brought.apply(plan)))
                    .toList();
            return new Uses(
                    using,
                    rotations,
                    plans.size(),
                    plans().size(),
                    asLastSeen.size(),
                    asLastSeen.values().stream().min(Comparator.naturalOrder()));
        }
    }

    /** So that what the plan would be without it can be said. */
    private void learn(Arn target) {
        try {
            known.read(target);
        } catch (Refused e) {
            log.debug("a target could not be read: {}", e.reason());
        }
    }

    private List<Arn> all() {
        return plans().stream().map(ContactName::arn).toList();
    }

    private List<ContactName> plans() {
        return directory.names().ofType(ContactType.ESCALATION);
    }

    /** By what is in memory of the others whom the plan reaches; what is not known there is not found fault with. */
    private List<Finding> brought(Contact plan, Arn object) {
        Map<Arn, ContactDetails> others = targets(plan)
                .distinct()
                .flatMap(target -> known.remembered(target).stream())
                .map(Seen::value)
                .collect(Collectors.toMap(details -> details.contact().arn(), Function.identity()));
        PlanBook present = new PlanBook(others, Map.of(), Map.of(), Set.of());
        PlanBook without = new PlanBook(
                others.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(object))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                Map.of(),
                Map.of(),
                Set.of(object));
        ContactDetails details = new ContactDetails(plan, List.of());
        Instant now = clock.instant();
        return FindingsChange.between(PlanLint.of(details, present, now), PlanLint.of(details, without, now))
                .brought();
    }

    private static boolean reaches(Contact plan, Arn object) {
        return targets(plan).anyMatch(object::equals);
    }

    private static Stream<Arn> targets(Contact plan) {
        return plan.plan().contacts().stream();
    }
}
