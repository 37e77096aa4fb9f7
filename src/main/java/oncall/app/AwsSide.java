package oncall.app;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import oncall.app.Keeper.Step;
import oncall.aws.AwsClient;
import oncall.aws.CachedContacts;
import oncall.aws.CachedShifts;
import oncall.aws.SsmContacts;
import oncall.aws.SsmRotations;
import oncall.aws.StsAccount;
import oncall.domain.Arn;
import oncall.operations.Clocks;
import oncall.operations.OwnAccount;
import oncall.operations.Patience;
import oncall.operations.Refused;
import oncall.operations.oncall.ReadShifts;
import oncall.operations.oncall.Schedules;
import oncall.operations.oncall.ShiftMemory;
import oncall.operations.oncall.ShiftReading;
import oncall.operations.outside.DetectOutsideChanges;
import oncall.operations.people.Directory;
import oncall.operations.people.ReadNames;
import oncall.operations.port.Contacts;
import oncall.operations.port.Pulse;
import oncall.operations.port.Rotations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wired to AWS: its contacts, their memory, and the names for type-ahead, kept fresh in the background. */
final class AwsSide implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AwsSide.class);

    private final AwsClient client;
    private final Optional<StsAccount> account;
    private final Keeper identity;
    private final Optional<Keeper> reading;
    private boolean accountSaid;
    private final Optional<URI> endpoint;
    final Contacts contacts;
    /** Asked at a pace that leaves AWS to people. */
    final Contacts unhurried;

    final Rotations rotations;
    final Rotations unhurriedRotations;
    final Patience patience;
    final CachedContacts known;
    final ShiftMemory shifts;
    final Schedules schedules;
    /** Where nobody waits for them. */
    final Schedules unhurriedSchedules;

    final Directory directory;

    /** Asks AWS nothing yet. Throws {@link ConfigMistakes} where no region is set. */
    AwsSide(Config config, Metrics metrics, Pools pools, Pulse pulse, Clocks clocks, Pace pace) throws ConfigMistakes {
        this.client = open(config, pace);
        this.patience = pace.patience();
        this.account = client.account();
        this.contacts = new SsmContacts(client, metrics::called);
        this.unhurried = SsmContacts.unhurried(client, metrics::called);
        this.endpoint = config.aws().endpoint();
        this.rotations = new SsmRotations(client, metrics::called);
        this.unhurriedRotations = SsmRotations.unhurried(client, metrics::called);
        Executor background = pools.refreshing(metrics);
        this.known = new CachedContacts(contacts, unhurried, clocks, background);
        this.shifts = new ShiftMemory(new CachedShifts(rotations, clocks.real(), background));
        this.directory = new Directory(contacts, rotations, account(), clocks.real());
        InstantSource shown = clocks.shown();
        ShiftReading hurried = new ShiftReading(contacts, rotations, directory, shifts, shown);
        this.schedules = new Schedules(directory, shifts, hurried, shown);
        ShiftReading paced = new ShiftReading(unhurried, unhurriedRotations, directory, shifts, shown);
        this.unhurriedSchedules = new Schedules(directory, shifts, paced, shown);
        this.reading =
                pace.looks().map(every -> keeper(paced, every, config.aws().looksPerSecond(), pulse, shown));
        this.identity = new Keeper("account", pulse, Duration.ofHours(1), this::learnAccount);
        log.info(
                "AWS region {} endpoint {}",
                client.region(),
                config.aws().endpoint().map(Object::toString).orElse("of AWS"));
    }

    private static AwsClient open(Config config, Pace pace) throws ConfigMistakes {
        try {
            return AwsClient.open(config.aws(), pace.limits());
        } catch (IllegalStateException noRegion) {
            throw new ConfigMistakes(List.of(String.valueOf(noRegion.getMessage())));
        }
    }

    /** Whether it is of the account and region that we change; where nobody can be asked for the account, names tell it. */
    boolean isHere(Arn arn) {
        Set<String> named = directory.names().accounts();
        boolean foreign = account().id().isEmpty() && !named.isEmpty() && !named.contains(arn.account());
        return isOwn(arn) && !foreign;
    }

    private boolean isOwn(Arn arn) {
        return arn.region().equals(client.region()) && account().owns(arn);
    }

    OwnAccount account() {
        return account.<OwnAccount>map(asked -> asked).orElse(OwnAccount.ANY);
    }

    /** Which account is looked through for changes that others made. */
    DetectOutsideChanges.Place place() {
        return new DetectOutsideChanges.Place() {
            @Override
            public Optional<String> name() {
                return endpoint.map(URI::toString).or(() -> account().id()).map(owner -> client.region() + " " + owner);
            }

            @Override
            public boolean has(Arn object) {
                return isOwn(object);
            }
        };
    }

    void start() {
        identity.start();
        reading.ifPresent(Keeper::start);
    }

    /** Half of the pace is for shifts; the look through the account has the other. */
    private Keeper keeper(ShiftReading paced, Duration every, int looksPerSecond, Pulse pulse, InstantSource clock) {
        ReadShifts read = new ReadShifts(directory, shifts, paced, every, Math.max(1, looksPerSecond / 2), clock);
        return new Keeper("shifts", pulse, Duration.ofSeconds(1), () -> step(read));
    }

    private static Step step(ReadShifts read) {
        try {
            read.step();
            return Step.DONE;
        } catch (Refused refused) {
            log.warn("shifts are not read: {} {}", refused.reason(), refused.words());
            return Step.FAILED;
        }
    }

    /** One step. */
    Step read(ReadNames names) {
        try {
            names.step();
            sayAccount();
            return Step.DONE;
        } catch (Refused refused) {
            log.warn("names are not read: {} {}", refused.reason(), refused.words());
            return Step.FAILED;
        }
    }

    /** At an endpoint of one's own choice nobody can be asked for the account; what was read there tells it, once. */
    private void sayAccount() {
        if (account.isEmpty() && !accountSaid) {
            directory.names().all().stream().findFirst().ifPresent(first -> {
                log.info("AWS account {}", first.arn().account());
                accountSaid = true;
            });
        }
    }

    private Step learnAccount() {
        if (account.isEmpty()) {
            return Step.LAST;
        }
        try {
            account.get().ask();
            log.info("AWS account {}", account.get().id().orElse("unknown"));
            return Step.LAST;
        } catch (Refused refused) {
            log.warn("the AWS account is not known yet: {} {}", refused.reason(), refused.words());
            return Step.FAILED;
        }
    }

    @Override
    public void close() {
        identity.close();
        reading.ifPresent(Keeper::close);
        client.close();
    }
}
