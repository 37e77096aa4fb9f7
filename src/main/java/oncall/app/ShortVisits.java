package oncall.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.slack.door.HttpDoor;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Keeps the connections of a port few and short, whatever is sent by them or left unsent. Slack's stay for its next
 * request, anybody else's is for one. Where one more comes than there may be, the eldest that is not Slack's makes room,
 * so that nobody waits outside.
 */
final class ShortVisits extends AbstractLifeCycle implements Connection.Listener {
    private static final int AT_ONCE = 512;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ServerConnector port;
    /** Since when, the eldest first. */
    private final Map<Connection, Long> open = new LinkedHashMap<>();

    ShortVisits(ServerConnector port) {
        this.port = port;
    }

    @Override
    protected void doStart() {
        watch();
    }

    private void watch() {
        port.getScheduler().schedule(this::look, LOOK);
    }

    private void look() {
        overdue().forEach(ShortVisits::showOut);
        if (isRunning()) {
            watch();
        }
    }

    private synchronized List<Connection> overdue() {
        return open.entrySet().stream()
                .filter(since -> isStrangers(since.getKey()))
                .filter(since -> NanoTime.millisSince(since.getValue()) > LONGEST.toMillis())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void showOut(Connection connection) {
        connection.getEndPoint().close();
    }

    /** Strangers leave now. */
    void end() {
        strangers().forEach(ShortVisits::showOut);
    }

    private synchronized List<Connection> strangers() {
        return open.keySet().stream().filter(ShortVisits::isStrangers).toList();
    }

    @Override
    public void onOpened(Connection connection) {
        add(connection).ifPresent(ShortVisits::showOut);
    }

    private synchronized Optional<Connection> add(Connection connection) {
        open.put(connection, NanoTime.now());
        return open.size() <= AT_ONCE ? Optional.empty() : strangers().stream().findFirst();
    }

    private static boolean isStrangers(Connection connection) {
        return !(connection instanceof Attributes known) || !HttpDoor.isSlacks(known);
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        open.remove(connection);
    }
}
