package oncall.slack.door;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.Presses;

/**
 * What Slack sends becomes a press, and its answer an acknowledgement. Bolt's own {@code App} is left out: its
 * middleware would ask Slack who we are inside a press, its handlers know no order, and they acknowledge by returning,
 * so that a thread would have to wait where an acknowledgement is held.
 */
public final class PressDoor {
    private final Presses presses;
    private final Installed installed;
    private final PressMetrics metrics;
    private final String command;
    private final MessageForms forms;

    public PressDoor(Presses presses, Installed installed, SlackCalls calls, PressMetrics metrics, String command) {
        this.presses = presses;
        this.installed = installed;
        this.metrics = metrics;
        this.command = command;
        this.forms = calls.forms();
    }

    /** The same as {@link #on}, where it was drawn a moment ago: at once, and without waiting for anything. */
    Optional<Acknowledgement> drawnBefore(Received received) {
        return received.press()
                .filter(press -> received.command().filter(command::equals).isPresent() && isOurs(received))
                .flatMap(presses::drawnBefore)
                .map(answer -> answer.accept(new Rendering(null, forms)));
    }

    private boolean isOurs(Received received) {
        return installed.isOurs(received.source().team(), received.source().app());
    }

    CompletableFuture<Acknowledgement> on(Received received) {
        if (received.challenge().isPresent()) {
            return now(Acknowledgement.words(received.challenge().get()));
        }
        if (!isOurs(received)) {
            metrics.turnedAway("another_workspace_or_app");
            return now(Acknowledgement.bare(401));
        }
        Rendering rendering = new Rendering(received.form(), forms);
        return received.press()
                .map(press -> answer(received, press).thenApply(answer -> answer.accept(rendering)))
                .orElseGet(() -> now(Acknowledgement.received()));
    }

    private CompletableFuture<Answer> answer(Received received, Press press) {
        return received.command().filter(typed -> !typed.equals(command)).isPresent()
                ? CompletableFuture.completedFuture(
                        new Answer.Say(Message.of(SafeText.own("This app is set up to listen to ")
                                .andForeign(command)
                                .and(". Whoever runs it can change that with ONCALL_COMMAND."))))
                : presses.on(press);
    }

    /** Acknowledges what is held, at once. */
    void release() {
        presses.release();
    }

    /** Something of Slack's, or of somebody who knows its secret, that is none of the things we know: counted, not logged. */
    void isUnreadable() {
        metrics.turnedAway("unreadable");
    }

    private static CompletableFuture<Acknowledgement> now(Acknowledgement acknowledgement) {
        return CompletableFuture.completedFuture(acknowledgement);
    }
}
