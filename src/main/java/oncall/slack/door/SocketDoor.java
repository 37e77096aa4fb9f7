package oncall.slack.door;

import com.google.gson.JsonObject;
import com.slack.api.util.http.ProxyUrlUtil;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import oncall.operations.port.Pulse;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: keeps one connection open, opens the next before a refreshed one is left, and answers each envelope on
 * the connection that it came by. Bolt's own socket client is left out, since it stops for good when
 * a reconnection is refused once, and sends acknowledgements by whichever connection is newest.
 */
public final class SocketDoor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketDoor.class);
    private static final long HELLO_MILLIS = 10_000;
    private static final String KEEPER = "socket";

    private final PressDoor door;
    private final SlackCalls calls;
    private final String appToken;
    private final Consumer<SlackSaidNo> refused;
    private final Pulse pulse;
    private final WorkPool presses = new WorkPool("press", 16, 1_000);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<Optional<Socket>> current = new AtomicReference<>(Optional.empty());
    private final Thread keeper = new Thread(this::keep, KEEPER);

    /** @param refused hears when Slack refuses the token, after which nothing more is tried */
    public SocketDoor(PressDoor door, SlackCalls calls, String appToken, Consumer<SlackSaidNo> refused, Pulse pulse) {
        this.door = door;
        this.calls = calls;
        this.appToken = appToken;
        this.refused = refused;
        this.pulse = pulse;
        keeper.setDaemon(true);
    }

    public void start() {
        keeper.start();
    }

    public boolean isConnected() {
        return current.get().filter(Socket::isLive).isPresent();
    }

    private void keep() {
        GrowingPause pause = new GrowingPause(Duration.ofSeconds(1), Duration.ofSeconds(30));
        try {
            while (closing.getCount() > 0) {
                Optional<Socket> next = connected();
                if (next.isPresent()) {
                    pause.reset();
                    current.getAndSet(next).ifPresent(this::leave);
                    next.get().awaitLeaving();
                } else if (closing.await(pause.next().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SlackSaidNo no) {
            refused.accept(no);
        }
    }

    /** Throws what is final alone. */
    private Optional<Socket> connected() throws InterruptedException {
        try {
            Optional<Socket> next = connect();
            pulse.beats(KEEPER);
            return next;
        } catch (InterruptedException | SlackSaidNo end) {
            throw end;
        } catch (Throwable unexpected) {
            pulse.failed(KEEPER, unexpected);
            return Optional.empty();
        }
    }

    private Optional<Socket> connect() throws InterruptedException {
        Socket socket;
        try {
            socket = new Socket(calls.socketUrl(appToken), this::take, door::isUnreadable);
            proxy().ifPresent(socket::setProxy);
        } catch (SlackSaidNo no) {
            if (SlackErrors.isFinal(no)) {
                throw no;
            }
            log.warn("Slack opens no socket yet: {}", no.code());
            return Optional.empty();
        }
        if (socket.connected(HELLO_MILLIS)) {
            log.info("connected to Slack by socket");
            return Optional.of(socket);
        }
        log.warn("Slack's socket did not say hello");
        socket.close();
        return Optional.empty();
    }

    private Optional<Proxy> proxy() {
        String url = calls.slack().getConfig().getProxyUrl();
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        ProxyUrlUtil.ProxyUrl parsed = ProxyUrlUtil.parse(url);
        return Optional.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(parsed.getHost(), parsed.getPort())));
    }

    /** Slack closes a connection that it asked us to leave; acknowledgements on it may still be on their way. */
    private void leave(Socket old) {
        if (!old.isOpen()) {
            return;
        }
        Thread later = new Thread(
                () -> {
                    try {
                        closing.await(5, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    old.close();
                },
                "socket-leaver");
        later.setDaemon(true);
        later.start();
    }

    /** What was drawn before costs no thread. */
    private void take(Socket socket, JsonObject envelope) {
        Consumer<Acknowledgement> answer = given -> send(socket, acknowledgement(envelope, given));
        read(envelope)
                .ifPresentOrElse(received -> take(received, answer), () -> answer.accept(Acknowledgement.received()));
    }

    private Optional<Received> read(JsonObject envelope) {
        try {
            return Optional.of(Received.json(envelope.getAsJsonObject("payload")));
        } catch (RuntimeException unreadable) {
            door.isUnreadable();
            return Optional.empty();
        }
    }

    private void take(Received received, Consumer<Acknowledgement> answer) {
        Optional<Acknowledgement> drawn = door.drawnBefore(received);
        if (drawn.isPresent()) {
            answer.accept(drawn.get());
        } else if (!presses.offer(() -> press(received, answer))) {
            log.error("no thread is left to answer a press");
        }
    }

    private void press(Received received, Consumer<Acknowledgement> answer) {
        var unused = door.on(received)
                .whenComplete((given, failed) -> answer.accept(failed == null ? given : Acknowledgement.received()));
    }

    /** Around what is written already. */
    private static String acknowledgement(JsonObject envelope, Acknowledgement answer) {
        String payload = Optional.of(answer)
                .filter(given -> given.status() == 200)
                .flatMap(Acknowledgement::bytes)
                .map(bytes -> ",\"payload\":" + StandardCharsets.UTF_8.decode(bytes))
                .orElse("");
        return "{\"envelope_id\":" + envelope.get("envelope_id") + payload + "}";
    }

    private void send(Socket socket, String ack) {
        Socket open = socket.isOpen() ? socket : current.get().orElse(socket);
        try {
            open.send(ack);
        } catch (RuntimeException closed) {
            log.warn("an acknowledgement found its socket closed");
        }
    }

    /** Takes no further envelope, finishes those that were taken, then leaves. */
    @Override
    public void close() {
        closing.countDown();
        presses.drain(Duration.ofSeconds(1));
        presses.close();
        door.release();
        keeper.interrupt();
        current.get().ifPresent(Socket::close);
    }
}
