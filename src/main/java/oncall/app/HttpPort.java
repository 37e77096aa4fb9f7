package oncall.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import oncall.slack.press.PressMetrics;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port that strangers may come to. Its few threads read and write what is there and wait for nothing. */
final class HttpPort implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HttpPort.class);
    private static final int THREADS = 24;
    private static final int WAITING_OUTSIDE = 1024;
    private static final long IDLE_MILLIS = 10_000;
    private static final long ENDING_MILLIS = 500;

    private final Server server;
    private final ServerConnector connector;
    private final ShortVisits visits;

    private HttpPort(Server server, ServerConnector connector, ShortVisits visits) {
        this.server = server;
        this.connector = connector;
        this.visits = visits;
    }

    /** Throws with words where it is taken. Each request goes to the first handler that wants it. */
    static HttpPort open(String host, int port, PressMetrics tally, List<Handler> handlers) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(quiet()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(WAITING_OUTSIDE);
        connector.setIdleTimeout(IDLE_MILLIS);
        ShortVisits visits = new ShortVisits(connector);
        connector.addBean(visits);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(new Handler.Sequence(handlers)));
        server.setErrorHandler((request, response, callback) -> refused(response, callback, tally));
        server.setStopTimeout(ENDING_MILLIS);
        return new HttpPort(server, connector, visits).start();
    }

    private static HttpConfiguration quiet() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        return http;
    }

    /** Jetty found the request unreadable, or nobody wanted it: counted, and answered without a page that repeats it. */
    private static boolean refused(Response response, Callback callback, PressMetrics tally) {
        tally.turnedAway("http_" + response.getStatus());
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        callback.succeeded();
        return true;
    }

    private HttpPort start() throws IOException {
        try {
            server.start();
            return this;
        } catch (Exception e) {
            close();
            throw new IOException(
                    "Port " + connector.getPort() + " on " + connector.getHost()
                            + " cannot be opened: is something else using it?",
                    e);
        }
    }

    int number() {
        return connector.getLocalPort();
    }

    /** Takes no more, and waits a little for the answers to Slack alone. */
    @Override
    public void close() {
        try {
            connector.close();
            visits.end();
            server.stop();
        } catch (TimeoutException late) {
            log.info("somebody was still reading an answer when the port was closed");
        } catch (Exception e) {
            throw new IllegalStateException("The port cannot be closed.", e);
        }
    }
}
