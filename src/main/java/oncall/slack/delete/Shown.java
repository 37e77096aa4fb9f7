package oncall.slack.delete;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.operations.port.Request;
import oncall.slack.block.Metadata;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;

/**
 * What the question carries to its answer.
 *
 * @param undoes the id of the create that the delete puts back
 * @param fingerprint of the contact as it was shown
 * @param typed whether its alias must be typed
 */
record Shown(AskedFrom from, Optional<String> undoes, Arn contact, String fingerprint, boolean typed) {
    static Shown of(DeleteScreen screen) {
        Contact contact = screen.details().contact();
        return new Shown(
                screen.from(),
                screen.undoes(),
                contact.arn(),
                fingerprint(contact),
                screen.uses().leavesNobody());
    }

    /** Nothing where the view was not drawn by this program. */
    static Optional<Shown> by(Press press) {
        return Metadata.read(5, press.metadata())
                .flatMap(lines -> Arn.parse(lines.get(1))
                        .map(arn -> new Shown(
                                AskedFrom.of(press),
                                Optional.of(lines.get(4)).filter(id -> !id.isEmpty()),
                                arn,
                                lines.get(2),
                                lines.get(3).equals("typed"))));
    }

    String metadata() {
        return Metadata.of(from.encoded(), contact.value(), fingerprint, typed ? "typed" : "", undoes.orElse(""));
    }

    Request undoing(Request request) {
        return undoes.map(request::undoing).orElse(request);
    }

    boolean isStill(Contact present) {
        return fingerprint.equals(fingerprint(present));
    }

    private static String fingerprint(Contact contact) {
        return IdempotencyTokens.of(contact.toString());
    }
}
