package oncall.operations.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.port.Links;

/** Who is which contact, from memory; as old as the last refresh, which every replica makes every few seconds. */
public final class Owners {
    private final Links links;
    private final AtomicLong changes = new AtomicLong();
    private volatile Map<String, Links.Link> byUser = Map.of();
    private volatile Map<Arn, String> byContact = Map.of();

    public Owners(Links links) {
        this.links = links;
    }

    /** Nobody is linked to anything. */
    public static Owners none() {
        return new Owners(NoLinks.NONE);
    }

    /** Reads the store; where it does not answer, what was known stays. */
    public void refresh() {
        Map<String, Links.Link> read =
                links.all().stream().collect(Collectors.toMap(Links.Link::userId, Function.identity()));
        if (!read.equals(byUser)) {
            byUser = read;
            byContact = read.values().stream()
                    .collect(Collectors.toMap(Links.Link::contact, Links.Link::userId, (one, other) -> one));
            changes.incrementAndGet();
        }
    }

    /** Grows whenever what is known here becomes another. */
    public long changes() {
        return changes.get();
    }

    public Optional<Arn> contactOf(String userId) {
        return Optional.ofNullable(byUser.get(userId)).map(Links.Link::contact);
    }

    /** As the store has it now. Throws {@link Refused} where it does not answer. */
    public Optional<Arn> readContactOf(String userId) {
        return links.ofUser(userId).map(Links.Link::contact);
    }

    public Optional<String> userOf(Arn contact) {
        return Optional.ofNullable(byContact.get(contact));
    }

    /** The store of a program that knows no links. */
    private enum NoLinks implements Links {
        NONE;

        @Override
        public Optional<Link> ofUser(String userId) {
            return Optional.empty();
        }

        @Override
        public Optional<Link> ofContact(Arn contact) {
            return Optional.empty();
        }

        @Override
        public List<Link> all() {
            return List.of();
        }

        @Override
        public void link(Link link) {
            throw new Refused(Refused.Reason.UNAVAILABLE, "Nothing can be linked here.");
        }

        @Override
        public boolean unlink(String userId) {
            return false;
        }
    }
}
