package oncall.slack.channels;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;

/**
 * What a view of channels carries from press to press.
 *
 * @param key the channel whose code is entered, or what makes the adding of one channel one adding; may be empty
 */
record Carried(AskedFrom from, Arn contact, String key) {
    /** Nothing where the view was not drawn by this program, or by an older one. */
    static Optional<Carried> by(Press press) {
        String[] lines = press.metadata().split("\n", -1);
        return lines.length == 3
                ? Arn.parse(lines[1]).map(contact -> new Carried(AskedFrom.of(press), contact, lines[2]))
                : Optional.empty();
    }

    Carried with(String other) {
        return new Carried(from, contact, other);
    }

    String metadata() {
        return from.encoded() + "\n" + contact.value() + "\n" + key;
    }
}
