package oncall.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.domain.FindingsChange;
import oncall.domain.PlanBook;
import oncall.domain.PlanLint;
import oncall.domain.Rotation;
import oncall.domain.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which escalation plans and rotations reach a contact or schedule, as far as they could be read. */
public final class WhereUsed {
    private static final Logger log = LoggerFactory.getLogger(WhereUsed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Directory directory;
    private final KnownContacts known;
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
     */
    public record Uses(List<Use> plans, List<Rotation> rotations, int read, int all) {
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

    public WhereUsed(Directory directory, KnownContacts known, InstantSource clock) {
        this.directory = directory;
        this.known = known;
        this.clock = clock;
    }

    /** From memory alone, at once. */
    public Uses remembered(Arn object) {
        List<ContactName> names = plans();
        List<Contact> seen = names.stream()
                .flatMap(name -> known.remembered(name.arn()).stream())
                .map(found -> found.value().contact())
                .toList();
        return uses(object, seen, names.size());
    }

    /** Reads the plans that are not in memory, for at most 20 seconds; what AWS refuses to tell is left out and counted. */
    public Uses read(Arn object) {
        Instant end = clock.instant().plus(PATIENCE);
        List<ContactName> names = plans();
        List<Contact> seen = new ArrayList<>();
        for (ContactName name : names) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            try {
                Contact plan = known.read(name.arn()).value().contact();
                seen.add(plan);
                if (targets(plan).anyMatch(object::equals)) {
                    targets(plan).distinct().forEach(this::learn);
                }
            } catch (Refused e) {
                if (e.reason() != Refused.Reason.NOT_FOUND) {
                    break;
                }
            }
        }
        return uses(object, seen, names.size());
    }

    /** So that what the plan would be without it can be said. */
    private void learn(Arn target) {
        try {
            known.read(target);
        } catch (Refused e) {
            log.debug("a target could not be read: {}", e.reason());
        }
    }

    private List<ContactName> plans() {
        return directory.names().ofType(ContactType.ESCALATION);
    }

    private Uses uses(Arn object, List<Contact> seen, int all) {
        List<Rotation> rotations = directory.rotations().stream()
                .filter(rotation -> rotation.members().contains(object))
                .toList();
        List<Use> plans = seen.stream()
                .filter(plan -> targets(plan).anyMatch(object::equals))
                .map(plan -> new Use(plan, brought(plan, object)))
                .toList();
        return new Uses(plans, rotations, seen.size(), all);
    }

    /** By what is in memory of the others whom the plan reaches; what is not known there is not found fault with. */
    private List<Finding> brought(Contact plan, Arn object) {
        Map<Arn, ContactDetails> others = targets(plan)
                .distinct()
                .flatMap(target -> known.remembered(target).stream())
                .map(Seen::value)
                .collect(Collectors.toMap(details -> details.contact().arn(), Function.identity()));
        PlanBook present = new PlanBook(others, Map.of(), Set.of());
        PlanBook without = new PlanBook(
                others.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(object))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                Map.of(),
                Set.of(object));
        ContactDetails details = new ContactDetails(plan, List.of());
        Instant now = clock.instant();
        return FindingsChange.between(PlanLint.of(details, present, now), PlanLint.of(details, without, now))
                .brought();
    }

    private static Stream<Arn> targets(Contact plan) {
        return plan.plan().stages().stream()
                .flatMap(stage -> stage.targets().stream())
                .flatMap(target ->
                        target instanceof Target.ToContact contact ? Stream.of(contact.contact()) : Stream.empty());
    }
}
