package oncall.slack.channels;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.slack.block.Metadata;
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
        return Metadata.read(3, press.metadata())
                .flatMap(lines -> Arn.parse(lines.get(1))
                        .map(contact -> new Carried(AskedFrom.of(press), contact, lines.get(2))));
    }

    Carried with(String other) {
        return new Carried(from, contact, other);
    }

    String metadata() {
        return Metadata.of(from.encoded(), contact.value(), key);
    }
}
