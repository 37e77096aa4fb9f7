package oncall.operations.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;

/** Which Slack user is which contact: one user, one contact. The methods wait for the database. */
public interface Links {
    /**
     * Somebody is that contact.
     *
     * @param by who linked them
     */
    record Link(String userId, Arn contact, String by, Instant at) {}

    Optional<Link> ofUser(String userId);

    Optional<Link> ofContact(Arn contact);

    List<Link> all();

    /** Replaces what the user was linked to, and whoever was linked to the contact. */
    void link(Link link);

    /** Whether there was a link. */
    boolean unlink(String userId);
}
