package oncall.slack.watch;

import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.operations.port.Conversations.Conversation;
import oncall.operations.port.WatchKind;
import oncall.slack.block.Metadata;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;

/**
 * What the form asks of a channel.
 *
 * @param place what it carries
 * @param name what the object is called; absent: everything
 * @param ticked what the channel hears, or is to hear
 * @param shared the channel, where another company reads it and that is to be confirmed
 * @param note how an earlier try ended
 */
record WatchScreen(
        Place place,
        Optional<SafeText> name,
        Set<WatchKind> ticked,
        Optional<Conversation> shared,
        Optional<SafeText> note) {

    /**
     * What the form is about.
     *
     * @param from where it was asked for
     * @param object absent: everything
     * @param watched whether the channel heard of it when the form was opened
     */
    record Place(AskedFrom from, String channel, Optional<Arn> object, boolean watched) {
        /** Nothing where the view was not drawn by this program, or by an older one. */
        static Optional<Place> by(Press press) {
            return Metadata.read(4, press.metadata())
                    .map(lines -> new Place(
                            AskedFrom.of(press),
                            lines.get(1),
                            Arn.parse(lines.get(2)),
                            lines.get(3).equals("watched")));
        }

        String metadata() {
            return Metadata.of(from.encoded(), channel, object.map(Arn::value).orElse(""), watched ? "watched" : "");
        }
    }
}
