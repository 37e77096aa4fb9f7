package oncall.operations.announce;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.port.Conversations;
import oncall.operations.port.Conversations.Conversation;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;

/** Sets, changes and ends watches: by editors, or the contact's owner, who are members of the channel. */
public final class WatchChanges {

    private final Watches watches;
    private final Conversations conversations;
    private final Membership membership;
    private final InstantSource clock;

    /** What became of it. */
    public sealed interface Outcome {
        /** The channel hears, of these kinds; whether that is new. */
        record Watching(Set<WatchKind> kinds, boolean isNew) implements Outcome {}

        /** The channel does not hear any more of what it heard; nothing where it did not. */
        record Ended(Set<WatchKind> kinds) implements Outcome {}

        /** The bot may not post there, or does not even see the channel. */
        record NotInvited() implements Outcome {}

        record Archived() implements Outcome {}

        /** Who asked is no member of the channel. */
        record NotAMember() implements Outcome {}

        /** People of another company would hear: an editor must confirm that. */
        record Shared(Conversation channel, boolean mayConfirm) implements Outcome {}
    }

    public WatchChanges(Watches watches, Conversations conversations, Membership membership, InstantSource clock) {
        this.watches = watches;
        this.conversations = conversations;
        this.membership = membership;
        this.clock = clock;
    }

    /** For what is drawn: from memory, at once. */
    public boolean mayAsk(String userId, Optional<Arn> object) {
        return membership
                .remembered(userId)
                .filter(standing -> may(standing, object))
                .isPresent();
    }

    /**
     * The channel hears of these kinds too. Throws {@link Refused} where the asker may not, or Slack or the database does
     * not answer.
     *
     * @param object absent: everything
     * @param confirmed whether the asker was told that another company reads the channel
     */
    public Outcome watch(String userId, String channel, Optional<Arn> object, Set<WatchKind> kinds, boolean confirmed) {
        return inTheWay(userId, channel, object, confirmed)
                .orElseGet(() -> turned(watch(userId, channel, object, kinds), kinds));
    }

    /** As {@link #watch}, but of all kinds that are offered the channel hears of these alone; of none is the end of it. */
    public Outcome turn(String userId, String channel, Optional<Arn> object, Set<WatchKind> kinds, boolean confirmed) {
        Optional<Outcome> no = kinds.isEmpty()
                ? inTheWayOfAnEnd(userId, channel, object)
                : inTheWay(userId, channel, object, confirmed);
        return no.orElseGet(() -> turned(watch(userId, channel, object, kinds), WatchKind.OFFERED));
    }

    private Watches.Watch watch(String userId, String channel, Optional<Arn> object, Set<WatchKind> kinds) {
        return new Watches.Watch(channel, object, userId, clock.instant(), kinds);
    }

    private Outcome turned(Watches.Watch wanted, Collection<WatchKind> among) {
        Watches.Turn turn = watches.turn(wanted, among);
        return turn.now().isEmpty()
                ? new Outcome.Ended(turn.before())
                : new Outcome.Watching(turn.now(), !turn.now().equals(turn.before()));
    }

    /** Why the channel cannot be made to hear; nothing where it can. Throws as {@link #watch} does. */
    public Optional<Outcome> inTheWay(String userId, String channel, Optional<Arn> object, boolean confirmed) {
        Standing standing = allowed(userId, object);
        Optional<Conversation> found = conversations.find(channel);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NotInvited());
        }
        Conversation there = found.get();
        if (there.archived()) {
            return Optional.of(new Outcome.Archived());
        }
        if (!conversations.hasMember(channel, userId)) {
            return Optional.of(new Outcome.NotAMember());
        }
        if (!there.ours()) {
            return Optional.of(new Outcome.NotInvited());
        }
        if (there.shared() && !(confirmed && standing.mayEdit())) {
            return Optional.of(new Outcome.Shared(there, standing.mayEdit()));
        }
        return Optional.empty();
    }

    /** Of all kinds. As {@link #watch}; of a channel that the bot does not see any more, an editor ends it. */
    public Outcome unwatch(String userId, String channel, Optional<Arn> object) {
        return inTheWayOfAnEnd(userId, channel, object)
                .orElseGet(() -> new Outcome.Ended(watches.unwatch(channel, object)));
    }

    private Optional<Outcome> inTheWayOfAnEnd(String userId, String channel, Optional<Arn> object) {
        Standing standing = allowed(userId, object);
        boolean seen = conversations.find(channel).isPresent();
        if (seen ? !conversations.hasMember(channel, userId) : !standing.mayEdit()) {
            return Optional.of(new Outcome.NotAMember());
        }
        return Optional.empty();
    }

    private Standing allowed(String userId, Optional<Arn> object) {
        Standing standing = membership.askForAChange(userId);
        if (!may(standing, object)) {
            String words = object.isPresent()
                    ? "Editors, and whoever a contact belongs to, say which channels hear of its changes. "
                    : "Editors say which channels hear of everything. ";
            throw new Refused(Refused.Reason.NO_RIGHT, words + standing.reason());
        }
        return standing;
    }

    private static boolean may(Standing standing, Optional<Arn> object) {
        return object.map(standing::mayChange).orElseGet(standing::mayEdit);
    }
}
