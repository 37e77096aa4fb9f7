package oncall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Connections of somebody who holds them open, and dribbles a byte through each where that is their kind. */
final class Strangers implements AutoCloseable {
    private static final int NEARLY_ALL = 990_000;

    /** What each of them does. */
    enum Kind {
        SAYS_NOTHING(""),
        DRIBBLES_HEADERS("POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Padding: "),
        DRIBBLES_A_BODY(signed("Content-Length: 1000")),
        NEVER_ENDS_A_BODY(signed("Content-Length: 1000000") + "x".repeat(NEARLY_ALL)),
        NEVER_ENDS_CHUNKS(signed("Transfer-Encoding: chunked") + "F1B30\r\n" + "x".repeat(NEARLY_ALL) + "\r\n"),
        SAYS_IT_WILL_CONTINUE(signed("Content-Length: 1000000\r\nExpect: 100-continue")),
        SPEAKS_AN_OLD_TONGUE(signed("Content-Length: 1000000").replace("HTTP/1.1", "HTTP/1.0")),
        ANNOUNCES_TOO_MUCH(signed("Content-Length: 100000000") + "x".repeat(NEARLY_ALL)),
        IS_UNSIGNED("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n"),
        NEVER_READS_ITS_ANSWERS("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".repeat(200));

        private final String begins;

        Kind(String begins) {
            this.begins = begins;
        }

        /** As far as its headers tell. */
        private static String signed(String how) {
            return "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "X-Slack-Request-Timestamp: " + Instant.now().getEpochSecond() + "\r\n"
                    + "X-Slack-Signature: v0=" + "0".repeat(64) + "\r\n" + how + "\r\n\r\n";
        }
    }

    private final Kind kind;
    private final List<SocketChannel> open = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread dribbling = new Thread(this::dribble, "strangers");

    /** Returns when so many have come and said what they say at first, or as much of it as is taken from them. */
    Strangers(URI address, Kind kind, int count) {
        this.kind = kind;
        try {
            for (int n = 0; n < count; n++) {
                open.add(comes(address));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dribbling.setDaemon(true);
        dribbling.start();
    }

    private SocketChannel comes(URI address) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        channel.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.configureBlocking(false);
        ByteBuffer bytes = ByteBuffer.wrap(kind.begins.getBytes(StandardCharsets.US_ASCII));
        says(channel, bytes);
        return channel;
    }

    /** As much as is taken at once, and a little more. */
    private static void says(SocketChannel channel, ByteBuffer bytes) {
        try {
            for (int idle = 0; bytes.hasRemaining() && idle < 20; ) {
                if (channel.write(bytes) == 0) {
                    idle++;
                    LockSupport.parkNanos(100_000);
                }
            }
        } catch (IOException closed) {
            // Whoever is shown out has nothing more to say.
        }
    }

    private void dribble() {
        while (!over.get()) {
            for (SocketChannel channel : open) {
                says(channel, ByteBuffer.wrap(new byte[] {'x'}));
                if (over.get()) {
                    return;
                }
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        over.set(true);
        for (SocketChannel channel : open) {
            channel.close();
        }
    }
}
