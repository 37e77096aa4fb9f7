package oncall.testing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.port.Links;

/** Links in memory, which may be away. */
public final class FakeLinks implements Links {
    private final Map<String, Link> byUser = new LinkedHashMap<>();
    public volatile boolean down;

    private Map<String, Link> rows() {
        if (down) {
            throw new Refused(Refused.Reason.UNAVAILABLE, "The database does not answer.");
        }
        return byUser;
    }

    @Override
    public synchronized Optional<Link> ofUser(String userId) {
        return Optional.ofNullable(rows().get(userId));
    }

    @Override
    public synchronized Optional<Link> ofContact(Arn contact) {
        return rows().values().stream()
                .filter(link -> link.contact().equals(contact))
                .findFirst();
    }

    @Override
    public synchronized List<Link> all() {
        return rows().values().stream()
                .sorted(Comparator.comparing(Link::at).thenComparing(Link::userId))
                .toList();
    }

    @Override
    public synchronized void link(Link link) {
        rows().values().removeIf(other -> other.contact().equals(link.contact()));
        byUser.put(link.userId(), link);
    }

    @Override
    public synchronized boolean unlink(String userId) {
        return rows().remove(userId) != null;
    }
}
