package oncall.slack.create;

import oncall.operations.port.NewContact;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;

/**
 * The token that a create is sent with: the press's own, or, where the same content was sent before and AWS did not
 * answer, the one of that press. So whoever tries again after an unclear answer makes nothing twice.
 *
 * @param content what was sent, as a fingerprint; empty where nothing was
 * @param unanswered the token that it was sent with
 */
public record CreateToken(String content, String unanswered) {
    public static CreateToken fresh() {
        return new CreateToken("", "");
    }

    public static CreateToken unanswered(NewContact sent, String token) {
        return new CreateToken(fingerprint(sent), token);
    }

    public String of(Press press, NewContact wanted) {
        return fingerprint(wanted).equals(content) ? unanswered : IdempotencyTokens.of(press.key());
    }

    /** To be carried by a form; without spaces. */
    public String encoded() {
        return content.isEmpty() ? "-" : content + ":" + unanswered;
    }

    /** What {@link #encoded} wrote; a fresh one where it did not. */
    public static CreateToken decode(String encoded) {
        int colon = encoded.indexOf(':');
        return colon < 0 ? fresh() : new CreateToken(encoded.substring(0, colon), encoded.substring(colon + 1));
    }

    private static String fingerprint(NewContact contact) {
        return IdempotencyTokens.of(contact.toString());
    }
}
