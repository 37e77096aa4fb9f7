package oncall.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** 256 bits that seal addresses. Prints as its id, which tells keys apart and nothing of what they are. */
public final class SecretKey {
    private static final int BYTES = 32;

    private final SecretKeySpec key;
    private final String id;

    private SecretKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = HexFormat.of().formatHex(digest(bytes), 0, 4);
    }

    /** From 64 hexadecimal digits or 32 bytes in Base64, as {@code openssl rand -base64 32} prints them. */
    public static Optional<SecretKey> parse(String text) {
        return bytes(text.strip()).filter(bytes -> bytes.length == BYTES).map(SecretKey::new);
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(
                    text.length() == 2 * BYTES
                            ? HexFormat.of().parseHex(text)
                            : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("oncall key id".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    SecretKeySpec key() {
        return key;
    }

    /** Eight hexadecimal digits of a hash. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return "SecretKey[" + id + "]";
    }
}
