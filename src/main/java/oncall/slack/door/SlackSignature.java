package oncall.slack.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Slack's signature of a request, scheme v0 (docs.slack.dev, "Verifying requests from Slack"), not older or newer than 300 s. */
public final class SlackSignature {
    private static final Duration AGE = Duration.ofMinutes(5);
    private static final String VERSION = "v0=";
    private static final String WRONG = "wrong_signature";

    private final SecretKeySpec secret;
    private final InstantSource clock;

    public SlackSignature(String secret, InstantSource clock) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /** Why the request is not one of Slack's, or nothing. Reads the bytes as they came and nothing in them. */
    public Optional<String> fault(byte[] body, @Nullable String stamp, @Nullable String signature) {
        Optional<String> fault = faultOfHeaders(stamp, signature);
        if (fault.isPresent() || stamp == null || signature == null) {
            return fault;
        }
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected(stamp, body), given) ? Optional.empty() : Optional.of(WRONG);
    }

    /** Why no body can make it one of Slack's, or nothing. */
    Optional<String> faultOfHeaders(@Nullable String stamp, @Nullable String signature) {
        if (stamp == null || signature == null || !isNumber(stamp)) {
            return Optional.of("unsigned");
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(stamp);
        if (Math.abs(age) > AGE.toSeconds()) {
            return Optional.of(age > 0 ? "too_old" : "in_the_future");
        }
        return isSignature(signature) ? Optional.empty() : Optional.of(WRONG);
    }

    /** A loop, since strangers may ask it a thousand times a second. */
    private static boolean isNumber(String stamp) {
        return !stamp.isEmpty() && stamp.length() <= 12 && consistsOf(stamp, 0, false);
    }

    private static boolean isSignature(String signature) {
        return signature.length() == VERSION.length() + 64
                && signature.startsWith(VERSION)
                && consistsOf(signature, VERSION.length(), true);
    }

    private static boolean consistsOf(String text, int from, boolean hex) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c < '0' || c > '9') && !(hex && c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private byte[] expected(String stamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.UTF_8));
            return (VERSION + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }
}
