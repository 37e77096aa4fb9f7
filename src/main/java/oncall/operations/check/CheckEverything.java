package oncall.operations.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
import oncall.domain.PlanLint;
import oncall.domain.Rotation;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.plan.PlanForecast;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Membership;
import oncall.operations.port.Seen;
import oncall.operations.port.Standing;

/** Finds what somebody should know of every plan; reads what is not in memory, within bounds, and says how far it came. */
public final class CheckEverything {
    /** Of contacts that are not in memory; who asks again goes on from there. */
    static final int MOST_READ = 400;
    /** So long, then what is in memory must do. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Directory directory;
    private final KnownContacts known;
    private final PlanForecasts forecasts;
    private final Owners owners;
    private final Membership membership;
    private final InstantSource clock;
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
     * @param trouble in words, where AWS refused something
     */
    public record Report(
            List<Checked> found,
            int read,
            int all,
            List<Arn> rotations,
            List<ContactName> schedules,
            List<Arn> deactivated,
            Optional<String> trouble) {
        public Report {
            found = List.copyOf(found);
            rotations = List.copyOf(rotations);
            schedules = List.copyOf(schedules);
            deactivated = List.copyOf(deactivated);
        }
    }

    /** Hears how far it is, after each plan. */
    @FunctionalInterface
    public interface Progress {
        void at(int read, int all);
    }

    public CheckEverything(
            Directory directory,
            KnownContacts known,
            PlanForecasts forecasts,
            Owners owners,
            Membership membership,
            InstantSource clock) {
        this.directory = directory;
        this.known = known;
        this.forecasts = forecasts;
        this.owners = owners;
        this.membership = membership;
        this.clock = clock;
    }

    /** May take a minute. Throws {@link Refused} where names cannot be read, and where two such checks run already. */
    public Report run(Progress progress) {
        if (!running.tryAcquire()) {
            throw new Refused(
                    Refused.Reason.BUSY,
                    "Everything is being checked for others just now. Please try again in a minute.");
        }
        try {
            if (!directory.loaded()) {
                directory.refresh();
            }
            return new Run(progress).over(directory.names().all());
        } finally {
            running.release();
        }
    }

    private final class Run {
        private final Progress progress;
        private final List<Checked> found = new ArrayList<>();
        private Optional<String> trouble = Optional.empty();
        private final Instant until = clock.instant().plus(LONGEST);
        private final Set<Arn> used = new HashSet<>();
        private final Set<Arn> onCall = new LinkedHashSet<>();
        private int asked;
        private int read;

        Run(Progress progress) {
            this.progress = progress;
        }

        Report over(List<ContactName> names) {
            for (ContactName name : names) {
                details(name).ifPresent(this::check);
                progress.at(read, names.size());
            }
            found.sort(Comparator.comparing((Checked one) -> one.findings().get(0), Finding.WORST_FIRST));
            boolean whole = read == names.size();
            return new Report(
                    found,
                    read,
                    names.size(),
                    directory.rotations().stream()
                            .map(Rotation::arn)
                            .filter(rotation -> whole && !used.contains(rotation))
                            .toList(),
                    names.stream()
                            .filter(name -> name.type() == ContactType.ONCALL_SCHEDULE)
                            .filter(name -> whole && !used.contains(name.arn()))
                            .toList(),
                    onCall.stream().filter(this::isDeactivated).toList(),
                    trouble);
        }

        /** Of whom Slack does not tell in time nothing is said. */
        private boolean isDeactivated(Arn contact) {
            return owners.userOf(contact)
                    .filter(user -> clock.instant().isBefore(until))
                    .map(user -> membership.ask(user, LATELY, PATIENCE))
                    .filter(standing -> standing.role() == Standing.Role.DEACTIVATED)
                    .isPresent();
        }

        private Optional<ContactDetails> details(ContactName name) {
            Optional<ContactDetails> remembered = known.remembered(name.arn()).map(Seen::value);
            if (remembered.isPresent() || !mayRead()) {
                return remembered;
            }
            asked++;
            try {
                return Optional.of(known.read(name.arn()).value());
            } catch (Refused no) {
                trouble = trouble.or(() -> Optional.of(no.words()));
                return Optional.empty();
            }
        }

        private boolean mayRead() {
            return asked < MOST_READ && clock.instant().isBefore(until);
        }

        private void check(ContactDetails details) {
            read++;
            details.contact().plan().rotations().forEach(used::add);
            details.contact().plan().contacts().forEach(used::add);
            PlanForecast forecast = mayRead() ? forecasts.read(details) : forecasts.remembered(details);
            trouble = trouble.or(forecast::trouble);
            forecast.onCall(PlanLint.AHEAD).forEach(onCall::add);
            if (!forecast.findings().isEmpty()) {
                found.add(new Checked(details, forecast.findings()));
            }
        }
    }
}
