package oncall.operations.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.domain.Names;
import oncall.domain.PlanLint;
import oncall.domain.Rotation;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.plan.PlanForecast;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;

/**
 * Finds what somebody should know of every plan, by what is known of all of them, and says of when that is; reads what
 * nobody saw yet at the pace of the looks, within bounds, and says how far it came.
 */
public final class CheckEverything {
    /** What was seen since is as good as new; of the rest is said when it was. */
    static final Duration LATELY = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Directory directory;
    private final LastKnown lastKnown;
    private final PlanForecasts forecasts;
    private final Owners owners;
    private final Membership membership;
    private final Clocks clocks;
    private final Semaphore running = new Semaphore(2);

    /** A plan with its findings, worst first. */
    public record Checked(ContactDetails details, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }

        public ContactName name() {
            return details.contact().name();
        }
    }

    /**
     * What was found.
     *
     * @param found plans with findings, the worst first
     * @param read how many plans were looked at
     * @param all how many there are
     * @param rotations those that stand in no schedule; empty where not every schedule was read
     * @param schedules those that no escalation plan reaches; empty where not every plan was read
     * @param deactivated those on call in the coming week whose link leads to an account that Slack lets in no more
     * @param lastSeen how many of those looked at are as they were some time ago
     * @param oldest when the first of these was seen
     * @param trouble in words, where AWS refused something
     */
    public record Report(
            List<Checked> found,
            int read,
            int all,
            List<Arn> rotations,
            List<ContactName> schedules,
            List<Arn> deactivated,
            int lastSeen,
            Optional<Instant> oldest,
            Optional<String> trouble) {
        public Report {
            found = List.copyOf(found);
            rotations = List.copyOf(rotations);
            schedules = List.copyOf(schedules);
            deactivated = List.copyOf(deactivated);
        }
    }

    /** Hears how many need not be read any more, after each that was. */
    @FunctionalInterface
    public interface Progress {
        void at(int read, int all);
    }

    public CheckEverything(
            Directory directory,
            LastKnown lastKnown,
            PlanForecasts forecasts,
            Owners owners,
            Membership membership,
            Clocks clocks) {
        this.directory = directory;
        this.lastKnown = lastKnown;
        this.forecasts = forecasts;
        this.owners = owners;
        this.membership = membership;
        this.clocks = clocks;
    }

    /**
     * At once, unless there is what nobody saw yet: then it may take a minute. Throws {@link Refused} where names cannot be
     * read, and where two such checks run already.
     */
    public Report run(Progress progress) {
        return run(progress, false);
    }

    /** The same, and what was not seen lately is read first, the oldest before the rest. */
    public Report readOn(Progress progress) {
        return run(progress, true);
    }

    private Report run(Progress progress, boolean readsOn) {
        if (!running.tryAcquire()) {
            throw new Refused(
                    Refused.Reason.BUSY,
                    "Everything is being checked for others just now. Please try again in a minute.");
        }
        try {
            if (!directory.loaded()) {
                directory.refresh();
            }
            Names names = directory.names();
            CheckReading reading = new CheckReading(lastKnown, clocks, names, progress);
            reading.run(readsOn);
            directory.lookUp(reading.referred());
            return new Check(names, reading).report();
        } finally {
            running.release();
        }
    }

    private final class Check {
        private final Names names;
        private final CheckReading reading;
        private final Set<Arn> used = new HashSet<>();
        private final Set<Arn> onCall = new LinkedHashSet<>();

        Check(Names names, CheckReading reading) {
            this.names = names;
            this.reading = reading;
        }

        Report report() {
            List<Checked> found = names.all().stream()
                    .flatMap(name -> reading.of(name.arn()).stream())
                    .map(this::check)
                    .filter(one -> !one.findings().isEmpty())
                    .sorted(Comparator.comparing(one -> one.findings().get(0), Finding.WORST_FIRST))
                    .toList();
            return new Report(
                    found,
                    reading.read(),
                    names.all().size(),
                    directory.rotations().stream()
                            .map(Rotation::arn)
                            .filter(this::isUnused)
                            .toList(),
                    names.ofType(ContactType.ONCALL_SCHEDULE).stream()
                            .filter(name -> isUnused(name.arn()))
                            .toList(),
                    onCall.stream().filter(this::isDeactivated).toList(),
                    reading.lastSeen(),
                    reading.oldest(),
                    reading.trouble());
        }

        private Checked check(ContactDetails details) {
            details.contact().plan().rotations().forEach(used::add);
            details.contact().plan().contacts().forEach(used::add);
            PlanForecast forecast = forecasts.remembered(details, reading::of);
            forecast.onCall(PlanLint.AHEAD).forEach(onCall::add);
            return new Checked(details, forecast.findings());
        }

        private boolean isUnused(Arn object) {
            return reading.isWhole() && !used.contains(object);
        }

        /** Of whom Slack does not tell in time nothing is said. */
        private boolean isDeactivated(Arn contact) {
            return owners.userOf(contact)
                    .filter(user -> reading.isInTime())
                    .map(user -> membership.ask(user, LATELY, PATIENCE))
                    .filter(standing -> standing.role() == Standing.Role.DEACTIVATED)
                    .isPresent();
        }
    }
}
