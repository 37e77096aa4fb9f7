package oncall.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import oncall.app.Keeper.Step;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.people.Owners;
import oncall.operations.port.Pulse;
import oncall.store.Claim;
import oncall.store.Database;
import oncall.store.DatabaseTime;
import oncall.store.StoreSettings;
import oncall.store.Stored;
import oncall.store.UnusableDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wired to the database: looked at every second, so that it is found again when it was away. */
final class StoreSide implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoreSide.class);
    private static final Duration TURN = Duration.ofSeconds(20);

    private final Claim claim;
    private final Database database;
    private final Consumer<String> unusable;
    private final Keeper looking;
    private final Keeper turns;
    private boolean begun;
    private final Keeper links;
    final Stored stored;
    final Owners owners;

    /**
     * Throws, with words, where a database file cannot be used.
     *
     * @param time learns it
     * @param unusable hears, in words, when a database that was unreachable at the start turns out not to be ours
     */
    StoreSide(Config config, Metrics metrics, Pulse pulse, DatabaseTime time, Consumer<String> unusable)
            throws IOException {
        Clocks clocks = time.clocks();
        this.claim = Claim.of(config.store());
        this.database = opened(config.store(), time);
        this.unusable = unusable;
        this.stored = new Stored(database, config.store(), TURN, clocks);
        this.looking = new Keeper("database", pulse, Duration.ofSeconds(1), this::look);
        this.turns = Keeper.of("turns", pulse, Duration.ofSeconds(10), stored.turns::renew);
        this.owners = new Owners(stored.links);
        this.links = Keeper.of("links", pulse, Duration.ofSeconds(3), owners::refresh);
        metrics.watch(database);
        metrics.watch(stored.schedule);
        metrics.watch(stored.unread);
        log.info("database {}", config.store().place());
        if (database.isReady()) {
            look();
        }
    }

    private Database opened(StoreSettings settings, DatabaseTime time) throws IOException {
        try {
            return Database.open(settings, time);
        } catch (IOException | RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    void start() {
        looking.start();
        turns.start();
        links.start();
    }

    private Step look() {
        try {
            database.look();
            begin();
            return Step.DONE;
        } catch (Refused away) {
            return Step.DONE;
        } catch (UnusableDatabase e) {
            unusable.accept(e.words());
            return Step.LAST;
        }
    }

    /** Once, as soon as it answers. */
    private void begin() {
        if (!begun && database.isReady()) {
            stored.begin();
            begun = true;
        }
    }

    boolean isReady() {
        return database.isReady();
    }

    /** Why what people change cannot be kept, in words. */
    Optional<String> missing() {
        if (!isReady()) {
            return Optional.of("the database does not answer");
        }
        return database.isWritable() ? Optional.empty() : Optional.of("nothing can be written to the database");
    }

    @Override
    public void close() {
        looking.close();
        turns.close();
        links.close();
        database.close();
        try {
            claim.close();
        } catch (IOException e) {
            log.warn("the database's lock was not given back: {}", e.getClass().getSimpleName());
        }
    }
}
