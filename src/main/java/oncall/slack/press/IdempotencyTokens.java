package oncall.slack.press;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Idempotency tokens: the same press gives the same token, also after a restart and on another replica. */
public final class IdempotencyTokens {
    private IdempotencyTokens() {}

    /** Sixty-four characters of {@code 0-9a-f}, as AWS accepts them, saying nothing about the press. */
    public static String of(String pressKey) {
        return sha256(pressKey);
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
