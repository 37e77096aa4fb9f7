package oncall.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.Links;

/** Links in memory. */
public final class FakeLinks implements Links {
    private final Map<String, Link> byUser = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Link> ofUser(String userId) {
        return Optional.ofNullable(byUser.get(userId));
    }

    @Override
    public synchronized Optional<Link> ofContact(Arn contact) {
        return byUser.values().stream()
                .filter(link -> link.contact().equals(contact))
                .findFirst();
    }

    @Override
    public synchronized List<Link> all() {
        return List.copyOf(byUser.values());
    }

    @Override
    public synchronized void link(Link link) {
        byUser.values().removeIf(other -> other.contact().equals(link.contact()));
        byUser.put(link.userId(), link);
    }

    @Override
    public synchronized boolean unlink(String userId) {
        return byUser.remove(userId) != null;
    }
}
