package oncall.operations.people;

import java.time.Duration;
import java.util.Optional;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;

/** What Slack says of somebody, and which contact they are. */
public final class LinkedMembership implements Membership {
    private final Membership slack;
    private final Owners owners;

    public LinkedMembership(Membership slack, Owners owners) {
        this.slack = slack;
        this.owners = owners;
    }

    @Override
    public Optional<Standing> remembered(String userId) {
        return slack.remembered(userId).map(standing -> standing.linkedTo(owners.contactOf(userId)));
    }

    @Override
    public Standing ask(String userId, Duration maxAge, Duration patience) {
        return slack.ask(userId, maxAge, patience).linkedTo(owners.contactOf(userId));
    }

    /** A link that was ended a moment ago, on whichever replica, gives no right any more. */
    @Override
    public Standing askForAChange(String userId) {
        Standing standing = slack.askForAChange(userId);
        return standing.mayLook() ? standing.linkedTo(owners.readContactOf(userId)) : standing;
    }
}
