package oncall.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import oncall.domain.Address;

/**
 * Addresses as they are stored: {@code v1.KEYID.BASE64URL(nonce ‖ ciphertext ‖ tag)} by AES-256-GCM with a random nonce
 * of 96 bits, bound to the channel that the address belongs to. Without a key they are not kept; what another key sealed,
 * or somebody tampered with, is an address that was not kept.
 */
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SecretKey> key;

    Seal(Optional<SecretKey> key) {
        this.key = key;
    }

    /** Empty where it is not kept. */
    String close(Address address, String owner) {
        return address.isKept()
                ? key.map(with -> prefix(with) + sealed(with, address, owner)).orElse("")
                : "";
    }

    Address open(String text, String owner) {
        return key.filter(with -> text.startsWith(prefix(with)))
                .flatMap(with -> opened(with, text.substring(prefix(with).length()), owner))
                .orElse(Address.notKept());
    }

    private static String prefix(SecretKey key) {
        return "v1." + key.id() + ".";
    }

    private static String sealed(SecretKey key, Address address, String owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner)
                    .doFinal(address.clear().getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    private static Optional<Address> opened(SecretKey key, String text, String owner) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length < NONCE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE);
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new Address(new String(clear, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
