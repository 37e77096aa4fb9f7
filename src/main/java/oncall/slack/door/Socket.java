package oncall.slack.door;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of Socket Mode (docs.slack.dev, "Using Socket Mode"). Each acknowledgement leaves by the connection
 * that its envelope came on.
 */
final class Socket extends WebSocketClient {
    private static final Logger log = LoggerFactory.getLogger(Socket.class);
    private static final int SILENCE_SECONDS = 10;

    private final BiConsumer<Socket, JsonObject> envelopes;
    private final Runnable unreadable;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final CountDownLatch leaving = new CountDownLatch(1);

    /** @param unreadable hears of each message that is no JSON object */
    Socket(URI url, BiConsumer<Socket, JsonObject> envelopes, Runnable unreadable) {
        super(url);
        this.envelopes = envelopes;
        this.unreadable = unreadable;
        setDaemon(true);
        setConnectionLostTimeout(SILENCE_SECONDS);
    }

    /** Whether Slack said hello within this time. */
    boolean connected(long millis) throws InterruptedException {
        return connectBlocking(millis, TimeUnit.MILLISECONDS) && greeted.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Returns when Slack asks for a new connection, or this one ended. */
    void awaitLeaving() throws InterruptedException {
        leaving.await();
    }

    boolean isLive() {
        return isOpen() && greeted.getCount() == 0;
    }

    /** What it throws would end the thread that reads, and nobody would hear that the connection is of no use. */
    @Override
    public void onMessage(String message) {
        try {
            JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
            String type = String.valueOf(Source.text(envelope, "type"));
            switch (type) {
                case "hello" -> greeted.countDown();
                case "disconnect" -> leaving.countDown();
                default -> envelopes.accept(this, envelope);
            }
        } catch (Throwable notJson) {
            unreadable.run();
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        log.debug("socket is open");
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        log.info("socket closed code={} bySlack={}", code, remote);
        leaving.countDown();
    }

    @Override
    public void onError(Exception e) {
        log.info("socket error {}", e.getClass().getName());
    }
}
