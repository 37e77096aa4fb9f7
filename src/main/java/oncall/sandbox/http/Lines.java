package oncall.sandbox.http;

import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** The open TCP connections, found by the address at their other end. */
public final class Lines {
    private final Map<SocketAddress, Line> open = new ConcurrentHashMap<>();

    /** The open one there, if any; {@code remote} is null where the connection is closed by now. */
    public Optional<Line> find(@Nullable SocketAddress remote) {
        return Optional.ofNullable(remote).map(open::get);
    }

    public int count() {
        return open.size();
    }

    /** Listens there, without an idle time-out: a call that hangs does so for as long as it is told to. */
    ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http)) {
            @Override
            protected Line newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
                var line = new Line(channel, selector, key, getScheduler());
                line.setIdleTimeout(getIdleTimeout());
                Optional.ofNullable(line.getRemoteSocketAddress()).ifPresent(remote -> open.put(remote, line));
                return line;
            }

            @Override
            protected void onEndPointClosed(EndPoint line) {
                // A closed one does not tell its address any more.
                open.values().remove(line);
                super.onEndPointClosed(line);
            }
        };
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(0);
        return connector;
    }
}
