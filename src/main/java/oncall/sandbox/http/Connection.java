package oncall.sandbox.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;

/** The TCP connection beneath a request, for what HTTP has no words for. */
final class Connection {
    private final EndPoint endPoint;
    private boolean spoiled;

    Connection(EndPoint endPoint) {
        this.endPoint = endPoint;
    }

    /**
     * Whether the client has left. While a request waits nobody else reads its socket, so a read tells: nothing there
     * means waiting, the end means gone.
     */
    synchronized boolean isGone() {
        if (!endPoint.isOpen()) {
            return true;
        }
        if (spoiled || !(endPoint.getTransport() instanceof SocketChannel socket)) {
            return false;
        }
        try {
            int read = socket.read(ByteBuffer.allocate(1));
            spoiled = read > 0;
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
