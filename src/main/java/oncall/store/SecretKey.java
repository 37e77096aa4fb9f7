package oncall.store;

import java.nio.charset.StandardCharsets;
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
        this.id = Digest.of("oncall key id".getBytes(StandardCharsets.US_ASCII), bytes)
                .substring(0, 8);
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
