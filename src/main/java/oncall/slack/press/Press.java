package oncall.slack.press;

import java.util.Optional;
import oncall.slack.block.Answers;

/**
 * One thing that one person did in Slack.
 *
 * @param key what it is recognised by when Slack delivers it again
 * @param kind command, button, submission …
 * @param route the verb of a command, the action id of a button or suggestion, the callback id of a submission
 * @param text the rest of the command, the value of the button or option, the letters typed for a suggestion
 * @param user who: {@code U…} or {@code W…}
 * @param team the presser's workspace
 * @param channel where it was asked from, as far as Slack says so
 * @param responseUrl where an answer can be sent for half an hour, at most five times
 * @param triggerId opens a modal within three seconds
 * @param view the modal or home view it was pressed in
 * @param message the message it was pressed in
 */
public record Press(
        String key,
        Kind kind,
        String route,
        String text,
        String user,
        String team,
        Optional<String> channel,
        Optional<String> responseUrl,
        Optional<String> triggerId,
        Optional<InView> view,
        Optional<InMessage> message) {

    /** What can be done in Slack. */
    public enum Kind {
        COMMAND,
        /** A button, or a select or box that acts at once. */
        BUTTON,
        SUBMIT,
        CLOSED,
        SUGGESTION,
        HOME_OPENED,
        SHORTCUT
    }

    /**
     * The view around a press.
     *
     * @param hash of this very drawing; an update with an older one is refused by Slack
     * @param rootId the lowest view of the stack
     * @param metadata what we gave it when it was drawn
     * @param blockId of the pressed element, empty for a submission
     * @param home whether it is the App Home rather than a modal
     */
    public record InView(
            String id,
            String rootId,
            String hash,
            String callbackId,
            String metadata,
            String blockId,
            Answers answers,
            boolean home) {}

    /** The message around a press. */
    public record InMessage(String channel, String ts, String blockId, boolean ephemeral) {}

    /** The modal around the press; nothing in a message and on the App Home. */
    public Optional<InView> inModal() {
        return view.filter(around -> !around.home());
    }

    /** Whether it was pressed on the App Home, or opened it. */
    boolean isInHome() {
        return kind == Kind.HOME_OPENED || view.filter(InView::home).isPresent();
    }

    /** The same press taken as one of another route. */
    public Press as(String otherRoute, String otherText) {
        return new Press(key, kind, otherRoute, otherText, user, team, channel, responseUrl, triggerId, view, message);
    }

    /** The form's answers, none outside a view. */
    public Answers answers() {
        return view.map(InView::answers).orElse(Answers.none());
    }

    /** What the view carries, empty outside a view. */
    public String metadata() {
        return view.map(InView::metadata).orElse("");
    }
}
