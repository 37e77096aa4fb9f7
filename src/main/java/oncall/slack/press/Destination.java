package oncall.slack.press;

import java.util.Optional;

/**
 * Where the result of a press belongs.
 *
 * @param view the modal that was opened, drawn or pressed in
 * @param hash of that view as we last drew it, where it is known
 * @param waiting whether the view holds nothing but "Saving…" or the like, so that words may take its place
 * @param redrawn whether the message that was pressed in was drawn anew, so that the response URL can replace it
 */
record Destination(Optional<ViewRef> view, Optional<String> hash, boolean waiting, boolean redrawn) {
    static Destination nowhere() {
        return new Destination(Optional.empty(), Optional.empty(), false, false);
    }

    static Destination overMessage() {
        return new Destination(Optional.empty(), Optional.empty(), false, true);
    }

    static Destination drawn(SlackApi.Drawn drawn, boolean waiting) {
        return new Destination(Optional.of(new ViewRef.ById(drawn.viewId())), known(drawn.hash()), waiting, false);
    }

    /** A view that Slack draws from our acknowledgement, so that its hash is not told to us. */
    static Destination answered(ViewRef view, boolean waiting) {
        return new Destination(Optional.of(view), Optional.empty(), waiting, false);
    }

    /** The view of the press as it stands. */
    static Destination pressed(Press press) {
        return press.inModal()
                .map(view ->
                        new Destination(Optional.of(new ViewRef.ById(view.id())), known(view.hash()), false, false))
                .orElse(nowhere());
    }

    private static Optional<String> known(String hash) {
        return Optional.of(hash).filter(text -> !text.isEmpty());
    }
}
