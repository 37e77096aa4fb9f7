package oncall.slack.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What Slack is answered with.
 *
 * @param status as in HTTP; what is not 200 is not acknowledged
 * @param type of the body
 * @param body never written to
 */
record Acknowledgement(int status, String type, Optional<ByteBuffer> body) {
    static final String JSON = "application/json; charset=utf-8";

    static Acknowledgement bare(int status) {
        return new Acknowledgement(status, "", Optional.empty());
    }

    static Acknowledgement received() {
        return bare(200);
    }

    static Acknowledgement words(String text) {
        return new Acknowledgement(200, "text/plain", Optional.of(StandardCharsets.UTF_8.encode(text)));
    }

    static Acknowledgement json(ByteBuffer json) {
        return new Acknowledgement(200, JSON, Optional.of(json));
    }

    /** For one who reads it. */
    Optional<ByteBuffer> bytes() {
        return body.map(ByteBuffer::asReadOnlyBuffer);
    }
}
