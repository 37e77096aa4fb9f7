package oncall.slack.press;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.slack.block.Message;

/** Whether a presser may do what a route does, and the words for them where not. */
final class Rights {
    /** How long a handler may wait for Slack. */
    static final Duration IN_A_PRESS = Duration.ofMillis(800);
    /** How long work after the acknowledgement may wait for Slack. */
    static final Duration AFTERWARDS = Duration.ofSeconds(10);

    private static final Duration FOR_A_LOOK = Duration.ofMinutes(5);

    private static final String NOT_HERE = "You may not do this here. An editor of this workspace can.";

    private final Membership membership;
    private final InstantSource clock;

    /**
     * @param isOurs whether they may look at least
     * @param known whether Slack said anything: an unknown presser may nothing for now
     */
    record Verdict(boolean allowed, boolean known, boolean isOurs, String words) {
        Message refusal(Press press, Refusals refusals) {
            return isOurs ? refusals.of(press, words) : Words.message(words);
        }
    }

    Rights(Membership membership, InstantSource clock) {
        this.membership = membership;
        this.clock = clock;
    }

    /** From memory, at once. */
    Optional<Verdict> remembered(Press press, Right right) {
        return membership.remembered(press.user()).map(standing -> verdict(standing, right));
    }

    Verdict ask(Press press, Right right, Duration patience) {
        return verdict(membership.ask(press.user(), FOR_A_LOOK, patience), right);
    }

    /** Whether what is remembered lets work of this right begin: it is young enough, and of nobody's link. */
    boolean areFresh(Press press, Right right) {
        return right.isOfALook()
                || membership
                        .remembered(press.user())
                        .filter(Standing::mayEdit)
                        .filter(standing ->
                                standing.at().plus(Membership.FOR_A_CHANGE).isAfter(clock.instant()))
                        .isPresent();
    }

    /** With data that is young enough for a change. */
    Verdict askAgain(Press press, Right right) {
        return verdict(membership.askForAChange(press.user()), right);
    }

    private static boolean allowed(Standing standing, Right right) {
        return switch (right) {
            case ASK -> standing.mayLook() || standing.role() == Standing.Role.UNKNOWN;
            case LOOK -> standing.mayLook();
            case OWN -> standing.mayEditOwn();
            case EDIT -> standing.mayEdit();
        };
    }

    private static Verdict verdict(Standing standing, Right right) {
        boolean allowed = allowed(standing, right);
        boolean known = standing.role() != Standing.Role.UNKNOWN;
        return new Verdict(
                allowed, known, standing.mayLook(), standing.reason().isBlank() ? NOT_HERE : standing.reason());
    }
}
