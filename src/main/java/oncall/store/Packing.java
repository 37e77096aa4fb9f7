package oncall.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Records as JSON, compressed, with addresses in clear: to be sealed as a whole, or to stay in memory. */
final class Packing<T extends Record> {
    private final Documents documents = Documents.inClear();
    private final Unread unread = new Unread(documents);
    private final Class<T> type;

    Packing(Class<T> type) {
        this.type = type;
    }

    byte[] pack(T value) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(documents.text(value).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Nothing where another version packed it, and this one cannot read it. */
    Optional<T> unpack(byte[] packed) {
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unread.value("kept", new String(unpacking.readAllBytes(), StandardCharsets.US_ASCII), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
