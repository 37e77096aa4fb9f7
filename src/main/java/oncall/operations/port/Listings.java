package oncall.operations.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.domain.Rotation;

/** What AWS listed last of an account, for all processes that share a database: one of them asks for all. */
public interface Listings {
    /** Whoever lists within so short a time does what somebody else is doing. */
    Duration JUST = Duration.ofSeconds(20);

    /**
     * Everything there was.
     *
     * @param place which account and region was asked
     * @param began when it was asked
     * @param mark where the changes stood by then ({@link LastSeen#mark})
     */
    record Listing(String place, Instant began, long mark, List<ContactName> contacts, List<Rotation> rotations) {
        public Listing {
            contacts = List.copyOf(contacts);
            rotations = List.copyOf(rotations);
        }
    }

    /** Of this place. */
    Optional<Listing> last(String place);

    /** Remembers the later one; whether nobody else had {@link #JUST just} listed the same. */
    boolean keep(Listing listing);
}
