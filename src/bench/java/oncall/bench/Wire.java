package oncall.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection to a server, one request at a time; opened again where the server has closed it. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final InetSocketAddress to;
    private Socket socket = new Socket();
    private boolean open;
    private int opened;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    Wire(URI server) {
        this.to = new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** What a server answered. */
    @SuppressWarnings("ArrayRecordComponent") // Read at once, compared by nobody.
    record Reply(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** How often it was opened. */
    int opened() {
        return opened;
    }

    Reply send(byte[] request) throws IOException {
        boolean again = open;
        try {
            return exchange(request);
        } catch (IOException closed) {
            close();
            if (!again || filled > 0) {
                throw closed;
            }
            return exchange(request);
        }
    }

    private Reply exchange(byte[] request) throws IOException {
        filled = 0;
        if (!open) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(to, PATIENCE_MILLIS);
            open = true;
            opened++;
        }
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int end = head(in);
        String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        String lower = head.toLowerCase(Locale.ROOT);
        byte[] body = body(in, end, lower);
        if (lower.contains("\r\nconnection: close")) {
            close();
        }
        return new Reply(Integer.parseInt(head.substring(9, 12)), body);
    }

    /** Reads up to the empty line; returns where the body begins. */
    private int head(InputStream in) throws IOException {
        for (int seen = 0; ; seen = Math.max(0, filled - 3)) {
            more(in);
            for (int i = seen; i + 3 < filled; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                    return i + 4;
                }
            }
        }
    }

    private byte[] body(InputStream in, int begin, String head) throws IOException {
        if (head.contains("transfer-encoding: chunked")) {
            return chunks(in, begin);
        }
        int length = length(head);
        while (filled < begin + length) {
            more(in);
        }
        return Arrays.copyOfRange(buffer, begin, begin + length);
    }

    private static int length(String head) {
        String field = "\r\ncontent-length: ";
        int at = head.indexOf(field);
        return at < 0
                ? 0
                : Integer.parseInt(head.substring(at + field.length(), head.indexOf('\r', at + field.length())));
    }

    /** The chunks are put one behind the other, over their lengths. */
    private byte[] chunks(InputStream in, int begin) throws IOException {
        int put = begin;
        int at = begin;
        while (true) {
            int line = line(in, at);
            int length = Integer.parseInt(new String(buffer, at, line - at, StandardCharsets.ISO_8859_1).strip(), 16);
            int data = line + 2;
            while (filled < data + length + 2) {
                more(in);
            }
            System.arraycopy(buffer, data, buffer, put, length);
            put += length;
            at = data + length + 2;
            if (length == 0) {
                return Arrays.copyOfRange(buffer, begin, put);
            }
        }
    }

    private int line(InputStream in, int from) throws IOException {
        for (int i = from; ; i++) {
            while (i + 1 >= filled) {
                more(in);
            }
            if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                return i;
            }
        }
    }

    private void more(InputStream in) throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("the connection was closed");
        }
        filled += read;
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }
}
