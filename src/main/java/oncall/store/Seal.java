package oncall.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import oncall.domain.Address;

/**
 * Addresses as they are stored: {@code v1.KEYID.BASE64URL(nonce ‖ ciphertext ‖ tag)} by AES-256-GCM with a random nonce
 * of 96 bits, bound to the channel that the address belongs to. The first key seals, each opens what it sealed. Without a
 * key they are not kept; what another key sealed, or somebody tampered with, is an address that was not kept.
 */
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** As it stands in a document. */
    private static final Pattern SEALED = Pattern.compile("\"v1\\.([0-9a-f]{8})\\.");

    private final List<SecretKey> keys;

    Seal(List<SecretKey> keys) {
        this.keys = keys;
    }

    /** Whether another key than the first sealed an address in the document. */
    boolean isOld(String document) {
        return keys.stream().skip(1).map(SecretKey::id).anyMatch(ids(document)::contains);
    }

    /** Whether all of its addresses can be opened. */
    boolean opens(String document) {
        return keys.stream().map(SecretKey::id).collect(Collectors.toSet()).containsAll(ids(document));
    }

    private static Set<String> ids(String document) {
        return SEALED.matcher(document).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Empty where it is not kept. */
    String close(Address address, String owner) {
        return address.isKept()
                ? close(address.clear().getBytes(StandardCharsets.UTF_8), owner).orElse("")
                : "";
    }

    Address open(String text, String owner) {
        return opened(text, owner)
                .map(clear -> new Address(new String(clear, StandardCharsets.UTF_8)))
                .orElse(Address.notKept());
    }

    /** The same for what is no address; nothing where there is no key. */
    Optional<String> close(byte[] clear, String owner) {
        return keys.stream().findFirst().map(with -> prefix(with) + sealed(with, clear, owner));
    }

    Optional<byte[]> opened(String text, String owner) {
        return keys.stream()
                .filter(with -> text.startsWith(prefix(with)))
                .findFirst()
                .flatMap(with -> opened(with, text.substring(prefix(with).length()), owner));
    }

    private static String prefix(SecretKey key) {
        return "v1." + key.id() + ".";
    }

    private static String sealed(SecretKey key, byte[] clear, String owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(clear);
            byte[] all = ByteBuffer.allocate(NONCE + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    private static Optional<byte[]> opened(SecretKey key, String text, String owner) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length < NONCE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(all, NONCE, all.length - NONCE));
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
