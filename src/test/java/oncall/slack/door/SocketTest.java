package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What comes by a socket and is no envelope. */
class SocketTest {
    @Test
    void a_message_that_is_no_json_object_is_counted_and_nothing_else() {
        AtomicInteger envelopes = new AtomicInteger();
        AtomicInteger unreadable = new AtomicInteger();
        Socket socket = new Socket(
                URI.create("ws://127.0.0.1:1"),
                (from, envelope) -> envelopes.incrementAndGet(),
                unreadable::incrementAndGet);

        socket.onMessage("secret words");
        socket.onMessage("[]");
        socket.onMessage("{\"type\":");
        socket.onMessage("");
        socket.onMessage("{\"type\":\"never heard of\"}");

        assertThat(unreadable).hasValue(4);
        assertThat(envelopes).hasValue(1);
    }
}
