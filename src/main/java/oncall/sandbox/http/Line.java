package oncall.sandbox.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/** One TCP connection, which can hang: it stays open, and nothing is read from it nor written to it until it goes on. */
public final class Line extends SocketChannelEndPoint {
    private boolean hangs;
    private boolean wantsToRead;
    private boolean wantsToWrite;

    Line(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    /** Whatever was to be read or written meanwhile waits for the end of it. */
    public synchronized void hang(boolean on) {
        hangs = on;
        if (!on && wantsToRead) {
            wantsToRead = false;
            super.needsFillInterest();
        }
        if (!on && wantsToWrite) {
            wantsToWrite = false;
            super.onIncompleteFlush();
        }
    }

    public synchronized boolean hangs() {
        return hangs;
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        return hangs() ? 0 : super.fill(buffer);
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        return !hangs() && super.flush(buffers);
    }

    @Override
    protected synchronized void needsFillInterest() {
        if (hangs) {
            wantsToRead = true;
        } else {
            super.needsFillInterest();
        }
    }

    @Override
    protected synchronized void onIncompleteFlush() {
        if (hangs) {
            wantsToWrite = true;
        } else {
            super.onIncompleteFlush();
        }
    }
}
