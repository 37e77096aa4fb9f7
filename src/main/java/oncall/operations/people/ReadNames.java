package oncall.operations.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.operations.Refused;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Listings;
import oncall.operations.port.Listings.Listing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the names in memory fresh by one listing for all processes that share a database: whoever listed last does so
 * again, the others take what it found, and list where that is late. The look for changes of others lists for all, too.
 */
public final class ReadNames {
    private static final Logger log = LoggerFactory.getLogger(ReadNames.class);
    private static final Duration OLD = Duration.ofSeconds(50);
    private static final Duration LATE = Duration.ofSeconds(90);

    private final Directory directory;
    private final Listings listings;
    private final LastSeen seen;
    private final Supplier<Optional<String>> place;
    private final InstantSource clock;
    /** When what was listed here was, where nobody else had just done so. */
    private Instant mine = Instant.MIN;

    /** @param place which account and region the directory is of; absent while it is not known */
    public ReadNames(
            Directory directory,
            Listings listings,
            LastSeen seen,
            Supplier<Optional<String>> place,
            InstantSource clock) {
        this.directory = directory;
        this.listings = listings;
        this.seen = seen;
        this.place = place;
        this.clock = clock;
    }

    /** Every half minute. Throws {@link Refused} where AWS was asked and did not answer. */
    public void step() {
        Optional<Listing> shared =
                unlessAway(() -> place.get().flatMap(listings::last).filter(this::isNew));
        shared.ifPresentOrElse(directory::learn, this::list);
    }

    /** What was changed since it was listed has been learnt here, unless we have only begun. */
    private boolean isNew(Listing last) {
        boolean ours = last.began().isBefore(mine.plus(Listings.JUST));
        return last.began().plus(ours ? OLD : LATE).isAfter(clock.instant())
                && (directory.loaded() || last.mark() == seen.mark());
    }

    private void list() {
        Optional<Long> mark = unlessAway(() -> Optional.of(seen.mark()));
        Optional<Listing> listed = directory
                .read()
                .flatMap(read -> mark.flatMap(stood -> place.get()
                        .map(here -> new Listing(here, read.began(), stood, read.contacts(), read.rotations()))));
        mine = unlessAway(() -> listed.filter(listings::keep))
                .map(Listing::began)
                .orElse(Instant.MIN);
    }

    /** Names are read whether or not the database is there. */
    private static <T> Optional<T> unlessAway(Supplier<Optional<T>> asked) {
        try {
            return asked.get();
        } catch (Refused away) {
            log.debug("what others listed is not known just now: {}", away.reason());
            return Optional.empty();
        }
    }
}
