package oncall.operations.announce;

import java.time.InstantSource;
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

/** Sets and ends watches: by editors, or the contact's owner, who are members of the channel. */
public final class WatchChanges {

    private final Watches watches;
    private final Conversations conversations;
    private final Membership membership;
    private final InstantSource clock;

    /** What became of it. */
    public sealed interface Outcome {
        /** The channel hears; whether that is new, and of what. */
        record Watching(boolean isNew, Set<WatchKind> kinds) implements Outcome {}

        /** The channel does not hear any more; whether it did. */
        record Ended(boolean was) implements Outcome {}

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
     * Throws {@link Refused} where the asker may not, or Slack or the database does not answer.
     *
     * @param object absent: everything
     * @param kinds of what; absent: of what it hears already, or of changes
     * @param confirmed whether the asker was told that another company reads the channel
     */
    public Outcome watch(
            String userId, String channel, Optional<Arn> object, Optional<Set<WatchKind>> kinds, boolean confirmed) {
        Standing standing = allowed(userId, object);
        Optional<Conversation> found = conversations.find(channel);
        if (found.isEmpty()) {
            return new Outcome.NotInvited();
        }
        Conversation there = found.get();
        if (there.archived()) {
            return new Outcome.Archived();
        }
        if (!conversations.hasMember(channel, userId)) {
            return new Outcome.NotAMember();
        }
        if (!there.ours()) {
            return new Outcome.NotInvited();
        }
        if (there.shared() && !(confirmed && standing.mayEdit())) {
            return new Outcome.Shared(there, standing.mayEdit());
        }
        Set<WatchKind> before = watches.kinds(channel, object);
        Set<WatchKind> wanted = kinds.orElse(before.isEmpty() ? WatchKind.USUAL : before);
        return new Outcome.Watching(
                watches.watch(new Watches.Watch(channel, object, userId, clock.instant(), wanted)), wanted);
    }

    /** As {@link #watch}; of a channel that the bot does not see any more, an editor ends it. */
    public Outcome unwatch(String userId, String channel, Optional<Arn> object) {
        Standing standing = allowed(userId, object);
        boolean seen = conversations.find(channel).isPresent();
        if (seen ? !conversations.hasMember(channel, userId) : !standing.mayEdit()) {
            return new Outcome.NotAMember();
        }
        return new Outcome.Ended(watches.unwatch(channel, object));
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
